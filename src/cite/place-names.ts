/**
 * Which names of places and peoples begin with a capital letter, and which words
 * does the dictionary of readings get wrong? Provinces, prefectures, the counties
 * and districts of Zhejiang, and the regions that policy documents name, without
 * what kind of place they are (杭州, not 杭州市).
 */
const NAMES = `
中国 中华 中共 亚太 亚洲 欧洲 长三角 珠三角 长江 珠江 黄河 淮河 太湖 钱塘江 运河
北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南
陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安
太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布
沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 延边 珲春
哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭
南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 昆山 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水
义乌 乐清 余杭 萧山 滨江 富阳 临安 桐庐 淳安 建德 嘉善 平湖 海盐 海宁 桐乡 诸暨 嵊州 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆
黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 平潭 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州
吉安 宜春 抚州 上饶 铅山 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 单县 莱芜
郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源 尉氏 浚县 武汉 黄石 十堰 宜昌 襄阳
鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江 天门 神农架 黄陂 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化
娄底 湘西 广州 深圳 珠海 汕头 佛山 韶关 湛江 肇庆 江门 茂名 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 番禺 南沙 前海
横琴 大埔 黄埔 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 三沙 儋州 成都 自贡 攀枝花 泸州
德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山 什邡 郫都 犍为 贵阳 六盘水 遵义 安顺 毕节
铜仁 黔西南 黔东南 黔南 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆 拉萨 日喀则 昌都 林芝
山南 那曲 阿里 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏
甘南 宕昌 西宁 海东 海北 海西 玉树 果洛 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 博尔塔拉 巴音郭楞 阿克苏
克孜勒苏 喀什 和田 伊犁 塔城 阿勒泰 石河子 浦东 徐汇 虹口 青浦 松江 嘉定 临港 崇明 涡阳 繁峙 乐亭 台北 新北 桃园 台中 台南 高雄 基隆 新竹
上城 拱墅 西湖 钱塘 临平 下城 江干 海曙 江北 镇海 北仑 鄞州 奉化 慈溪 余姚 象山 宁海 鹿城 龙湾 瓯海 洞头 瑞安 龙港 永嘉 平阳 苍南 文成 泰顺
南湖 秀洲 吴兴 南浔 德清 长兴 安吉 越城 柯桥 上虞 新昌 婺城 金东 兰溪 东阳 永康 武义 浦江 磐安 柯城 衢江 江山 常山 开化 龙游 定海 普陀
岱山 嵊泗 椒江 玉环 临海 温岭 三门 天台 仙居 莲都 龙泉 青田 云和 庆元 缙云 遂昌 松阳 景宁 会稽 会稽山 雁荡山 瓯江 甬江 千岛湖
长安 洪洞 歙县 静安 闵行 杨浦 普陀 黄浦 长宁 奉贤 朝阳 海淀 东阿 都匀 都昌 都江堰 任丘 井陉 蔚县 渑池 泌阳 牟平 枞阳 盱眙 邗江 涪陵 綦江 婺源
壮族 回族 藏族 苗族 彝族 侗族 瑶族 白族 傣族 黎族 畲族 羌族 满族 蒙古族 土家族 朝鲜族 维吾尔 哈萨克 柬埔寨`;

/** Several places by a character each: Jing-Jin-Ji (GB/T 16159). */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  '京津冀 粤港澳 沪苏浙皖 沪苏浙 苏浙皖 江浙沪 浙皖闽赣 长株潭 杭绍甬 成渝 沪宁 沪杭 杭甬 京沪 宁杭 沪嘉杭'.split(
    ' ',
  ),
);

/** Names of places and peoples, in Simplified characters. */
export const PLACE_NAMES: ReadonlySet<string> = new Set([
  ...NAMES.trim().split(/\s+/u),
  ...ABBREVIATIONS,
]);

/** Readings, with tones, that the dictionary lacks or has wrong. */
export const READINGS: Readonly<Record<string, string>> = {
  率先: 'shuài xiān',
  重组: 'chóng zǔ',
  同行: 'tóng xíng',
  会稽: 'kuài jī',
  喀什: 'kā shí',
  乐清: 'yuè qīng',
  乐亭: 'lào tíng',
  六安: 'lù ān',
  单县: 'shàn xiàn',
  郫都: 'pí dū',
  尉氏: 'wèi shì',
  大埔: 'dà bù',
  黄陂: 'huáng pí',
  什邡: 'shí fāng',
  涡阳: 'guō yáng',
  繁峙: 'fán shì',
  宕昌: 'tàn chāng',
  台州: 'tāi zhōu',
  丽水: 'lí shuǐ',
  长三角: 'cháng sān jiǎo',
  成渝: 'chéng yú',
  暂行: 'zàn xíng',
  先行: 'xiān xíng',
  重塑: 'chóng sù',
  重构: 'chóng gòu',
  长效: 'cháng xiào',
  洪洞: 'hóng tóng',
  蔚县: 'yù xiàn',
  浚县: 'xùn xiàn',
  歙县: 'shè xiàn',
  都匀: 'dū yún',
  都昌: 'dū chāng',
  都: 'dū',
  阿胶: 'ē jiāo',
  闵行: 'mǐn háng',
  薄膜: 'bó mó',
  处长: 'chù zhǎng',
  北调: 'běi diào',
  调水: 'diào shuǐ',
  调配: 'diào pèi',
  调入: 'diào rù',
  调出: 'diào chū',
  调拨: 'diào bō',
  还: 'huán',
  还是: 'hái shì',
  都是: 'dōu shì',
  还林: 'huán lín',
  还草: 'huán cǎo',
  还湿: 'huán shī',
  还湖: 'huán hú',
  还田: 'huán tián',
  还贷: 'huán dài',
  河长: 'hé zhǎng',
  河长制: 'hé zhǎng zhì',
  湖长制: 'hú zhǎng zhì',
  林长制: 'lín zhǎng zhì',
  湾长制: 'wān zhǎng zhì',
  田长制: 'tián zhǎng zhì',
  路长制: 'lù zhǎng zhì',
  链长制: 'liàn zhǎng zhì',
  链长: 'liàn zhǎng',
  田长: 'tián zhǎng',
  路长: 'lù zhǎng',
  街长: 'jiē zhǎng',
};
