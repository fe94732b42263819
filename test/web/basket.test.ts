/** The basket: what can be done to it, how it is read, and how tabs share it. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  add,
  addAll,
  annotate,
  type Edit,
  intake,
  move,
  remove,
  removedBy,
  renew,
  requote,
  restore,
} from '../../src/web/basket/edit.ts';
import {
  type CitableItem,
  type OutputOptions,
  optionsFrom,
  requestFor,
} from '../../src/web/basket/output.ts';
import {
  type BasketItem,
  fileText,
  LONGEST_NOTE,
  MOST_ITEMS,
  readBasket,
  storedText,
} from '../../src/web/basket/shape.ts';
import { standingOf } from '../../src/web/basket/standing.ts';
import { BASKET_KEY, BasketStore } from '../../src/web/basket/store.ts';
import { hanText } from '../support/han.ts';

const AT = '2026-11-21T08:00:00.000Z';

function itemOf(id: string, more: Partial<BasketItem> = {}): BasketItem {
  return {
    id,
    documentId: 'd',
    title: '关于某事的意见',
    year: 2019,
    script: 'Hans',
    pinpoint: { 'zh-Hans': '第1点', 'zh-Hant': '第1點', en: 'point 1' },
    url: '/documents/d/n1',
    added: AT,
    note: '',
    quote: null,
    text: '推进长三角一体化。',
    ...more,
  };
}

const clauseId = fc.nat(12).map((n) => `d#n${n}`);
const name = hanText(20).map((text) => `名${text}`);

/** An item with any text that a document may print, and words of it. */
const anyItem: fc.Arbitrary<BasketItem> = fc
  .record({
    id: clauseId,
    documentId: name,
    title: name,
    year: fc.option(fc.integer({ min: 1000, max: 9999 })),
    script: fc.constantFrom('Hans' as const, 'Hant' as const),
    pinpoint: fc.record({ 'zh-Hans': name, 'zh-Hant': name, en: name }),
    url: name.map((path) => `/documents/${path}`),
    added: fc
      .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    note: hanText(),
    text: hanText(),
    quoted: fc.tuple(fc.nat(60), fc.nat(60)),
  })
  .map(({ quoted: [from, to], ...item }) => {
    const words = item.text.slice(Math.min(from, to), Math.max(from, to));
    return { ...item, quote: words === '' ? null : words };
  });
const anyItems = fc.uniqueArray(anyItem, { selector: ({ id }) => id, maxLength: 12 });
const idsOf = (items: readonly BasketItem[]): string[] => items.map(({ id }) => id);

/** One thing that a person does, and the same on plain lists of ids. */
interface Step {
  readonly edit: Edit;
  readonly plain: (ids: string[]) => string[];
}
const step: fc.Arbitrary<Step> = fc.oneof(
  clauseId.map((id) => ({
    edit: (items: readonly BasketItem[]) => add(items, itemOf(id)),
    plain: (ids: string[]) => (ids.includes(id) ? ids : [...ids, id]),
  })),
  fc.uniqueArray(clauseId, { maxLength: 3 }).map((gone) => ({
    edit: (items: readonly BasketItem[]) => remove(items, new Set(gone)),
    plain: (ids: string[]) => ids.filter((id) => !gone.includes(id)),
  })),
  fc.tuple(clauseId, fc.integer({ min: -3, max: 15 })).map(([id, place]) => ({
    edit: (items: readonly BasketItem[]) => move(items, id, place),
    plain: (ids: string[]) => {
      if (!ids.includes(id)) return ids;
      const others = ids.filter((other) => other !== id);
      const at = Math.min(others.length, Math.max(0, place));
      return [...others.slice(0, at), id, ...others.slice(at)];
    },
  })),
);

describe('editing', () => {
  it('does to a basket what it would do to a plain list, and touches no item', () => {
    fc.assert(
      fc.property(anyItems, fc.array(step, { maxLength: 30 }), (start, steps) => {
        let items: readonly BasketItem[] = start;
        let ids = idsOf(start);
        for (const { edit, plain } of steps) {
          const before = new Map(items.map((item) => [item.id, item]));
          items = edit(items);
          ids = plain(ids);
          expect(idsOf(items)).toEqual(ids);
          for (const item of items) expect(before.get(item.id) ?? item).toBe(item);
        }
      }),
    );
  });

  it('undoes what was removed, wherever it stood, and leaves alone what has come back', () => {
    fc.assert(
      fc.property(anyItems, fc.uniqueArray(clauseId), (items, gone) => {
        const ids = new Set(gone);
        const left = remove(items, ids);
        const removed = removedBy(items, ids);
        expect(restore(left, removed)).toEqual(items);
        expect(restore(items, removed)).toBe(items);
        expect(left.length + removed.length).toBe(items.length);
      }),
    );
  });

  it('changes the note or the quote of one item alone', () => {
    fc.assert(
      fc.property(anyItems, clauseId, hanText(), (items, id, text) => {
        const changed = annotate(requote(items, id, text), id, text);
        expect(idsOf(changed)).toEqual(idsOf(items));
        for (const [i, item] of changed.entries()) {
          if (item.id !== id) expect(item).toBe(items[i]);
          else expect(item.note).toBe(text);
          if (item.quote !== null) expect(item.text).toContain(item.quote);
        }
      }),
    );
  });

  it('takes the present text, and words to quote only where they still stand', () => {
    const item = itemOf('a', { quote: '长三角' });
    expect(renew([item], 'a', '长三角一体化')).toMatchObject([{ quote: '长三角' }]);
    expect(renew([item], 'a', '長三角')).toMatchObject([{ quote: null, text: '長三角' }]);
    expect(requote([item], 'a', '没有的字')).toEqual([item]);
    expect(requote([item], 'a', '')).toEqual([item]);
    expect(requote([item], 'a', null)).toMatchObject([{ quote: null }]);
    expect(annotate([item], 'a', '长'.repeat(LONGEST_NOTE + 1))[0]?.note).toHaveLength(
      LONGEST_NOTE,
    );
  });

  it('holds a thousand and no more', () => {
    const full = Array.from({ length: MOST_ITEMS }, (_, i) => itemOf(`c${i}`));
    expect(add(full, itemOf('new'))).toBe(full);
    expect(addAll(full, [itemOf('new')])).toBe(full);
    expect(intake(full, [itemOf('new')]).fits).toBe(false);
    expect(intake(full, full)).toMatchObject({ fits: true, fresh: [], known: MOST_ITEMS });
  });
});

describe('importing', () => {
  it('adds what is new in the order of the file, and leaves everything else as it was', () => {
    fc.assert(
      fc.property(anyItems, anyItems, (own, file) => {
        const { fresh, known, differing, fits } = intake(own, file);
        expect(fits).toBe(true);
        const merged = addAll(own, fresh);
        expect(merged.slice(0, own.length)).toEqual(own);
        expect(idsOf(merged.slice(own.length))).toEqual(
          idsOf(file).filter((id) => !idsOf(own).includes(id)),
        );
        expect(new Set(idsOf(merged)).size).toBe(merged.length);
        expect(fresh.length + known).toBe(file.length);
        expect(differing).toBeLessThanOrEqual(known);
        expect(intake(own, own).differing).toBe(0);
      }),
    );
  });

  it('reads back what was exported, and what was stored', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        expect(readBasket(fileText(items, AT))).toEqual({ ok: true, items, writes: {} });
        const writes = { a: 3, b: 1 };
        expect(readBasket(storedText(items, writes))).toEqual({ ok: true, items, writes });
        expect(readBasket(`\uFEFF${fileText(items, AT)}`)).toMatchObject({ ok: true });
      }),
    );
  });

  const file = (change: object): string =>
    JSON.stringify({ format: 'tiaowen-basket', version: 1, items: [], ...change });
  const withItem = (change: object): string =>
    file({ items: [itemOf('a'), { ...itemOf('b'), ...change }] });
  test.each([
    ['nothing', '', 'not-json', null],
    ['half a file', fileText([itemOf('a')], AT).slice(0, 90), 'not-json', null],
    ['a web page', '<!doctype html><script>alert(1)</script>', 'not-json', null],
    ['null', 'null', 'not-a-basket', null],
    ['a list', '[]', 'not-a-basket', null],
    ['other JSON', '{"items":[]}', 'not-a-basket', null],
    ['a version that never was', file({ version: 0 }), 'not-a-basket', null],
    ['no version', file({ version: '1' }), 'not-a-basket', null],
    ['a later version', file({ version: 2, items: [{ whatever: 1 }] }), 'newer', null],
    ['items that are none', file({ items: {} }), 'not-a-basket', null],
    ['too many', file({ items: Array(MOST_ITEMS + 1).fill(itemOf('a')) }), 'too-many', null],
    ['too much', ' '.repeat(20_000_001), 'too-large', null],
    ['an item that is none', file({ items: [itemOf('a'), null] }), 'damaged', 2],
    ['an address that runs', withItem({ url: 'javascript:alert(1)' }), 'damaged', 2],
    ['an address elsewhere', withItem({ url: '//evil.example/documents/' }), 'damaged', 2],
    ['no id', withItem({ id: '' }), 'damaged', 2],
    ['a number for a note', withItem({ note: 7 }), 'damaged', 2],
    ['a note that the API refuses', withItem({ note: '长'.repeat(10_001) }), 'damaged', 2],
    ['words that the clause has not', withItem({ quote: '并无此言' }), 'damaged', 2],
    ['no words to quote', withItem({ quote: '' }), 'damaged', 2],
    ['an unknown script', withItem({ script: 'Latn' }), 'damaged', 2],
    ['a year in words', withItem({ year: '二〇一九' }), 'damaged', 2],
    ['half a pinpoint', withItem({ pinpoint: { en: 'a' } }), 'damaged', 2],
    ['a day that is none', withItem({ added: '2026-99-99T00:00:00Z' }), 'damaged', 2],
    ['a day in words', withItem({ added: 'yesterday' }), 'damaged', 2],
  ])('refuses %s', (_, text, fault, item) => {
    expect(readBasket(text)).toEqual({ ok: false, fault, item });
  });

  it('keeps the first of two items of one clause, and drops fields that it does not know', () => {
    const twice = file({ items: [itemOf('a', { note: '一' }), itemOf('a', { note: '二' })] });
    expect(readBasket(twice)).toMatchObject({ items: [{ note: '一' }] });
    const strange = file({ items: [{ ...itemOf('a'), onclick: 'alert(1)' }], __proto__: null });
    expect(readBasket(strange)).toEqual({ ok: true, items: [itemOf('a')], writes: {} });
  });

  it('never throws, and what it takes is a basket', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .anything()
        .map(
          (value) => JSON.stringify({ format: 'tiaowen-basket', version: 1, items: [value] }) ?? '',
        ),
      fc
        .tuple(anyItem, fc.constantFrom(...Object.keys(itemOf('a'))), fc.jsonValue())
        .map(([item, field, value]) => file({ items: [{ ...item, [field]: value }] })),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const reading = readBasket(text);
        if (!reading.ok) return;
        const again = readBasket(fileText(reading.items, AT));
        expect(again).toEqual({ ok: true, items: reading.items, writes: {} });
      }),
    );
  });
});

/** A browser's storage for one tab. */
function storage(initial: string | null = null) {
  let value = initial;
  return {
    room: true,
    get value() {
      return value;
    },
    set value(next: string | null) {
      value = next;
    },
    getItem(key: string): string | null {
      expect(key).toBe(BASKET_KEY);
      return value;
    },
    setItem(_key: string, next: string): void {
      if (!this.room) throw new DOMException('no room', 'QuotaExceededError');
      value = next;
    },
  };
}

const adding =
  (id: string): Edit =>
  (items) =>
    add(items, itemOf(id));

describe('the store', () => {
  it('keeps what was done for the next page, and tells who listens', () => {
    const disk = storage();
    const first = new BasketStore(() => disk, 'first');
    let told = 0;
    const end = first.subscribe(() => {
      told += 1;
    });
    expect(first.edit(adding('a'))).toBe(true);
    expect(first.edit(adding('a'))).toBe(false);
    expect(first.edit(adding('b'))).toBe(true);
    expect(told).toBe(2);
    end();
    expect(first.edit((items) => move(items, 'b', 0))).toBe(true);
    expect(told).toBe(2);
    const next = new BasketStore(() => disk, 'next');
    expect(idsOf(next.state.items)).toEqual(['b', 'a']);
    expect([next.has('a'), next.has('c')]).toEqual([true, false]);
  });

  it('works in memory where storage is refused', () => {
    const store = new BasketStore(() => {
      throw new DOMException('no', 'SecurityError');
    }, 'a');
    expect(store.state.trouble).toBe('refused');
    store.edit(adding('a'));
    store.edit(adding('b'));
    expect(store.state).toMatchObject({ trouble: 'refused', items: [{ id: 'a' }, { id: 'b' }] });
  });

  it('works in memory while there is no room, and stores all of it once there is', () => {
    const disk = storage();
    const store = new BasketStore(() => disk, 'a');
    store.edit(adding('a'));
    disk.room = false;
    store.edit(adding('b'));
    store.edit((items) => remove(items, new Set(['a'])));
    store.refresh();
    expect(store.state.trouble).toBe('full');
    expect(idsOf(store.state.items)).toEqual(['b']);
    disk.room = true;
    store.edit(adding('c'));
    expect(store.state.trouble).toBeNull();
    expect(idsOf(new BasketStore(() => disk, 'b').state.items)).toEqual(['b', 'c']);
  });

  test.each([
    ['what cannot be read', '{"format":"tiaowen-basket"', 'unreadable'],
    ['what a later version wrote', '{"format":"tiaowen-basket","version":9,"items":[]}', 'newer'],
  ] as const)('leaves %s alone until it is given up', (_, stored, trouble) => {
    const disk = storage(stored);
    const store = new BasketStore(() => disk, 'a');
    store.edit(adding('a'));
    expect(store.state.trouble).toBe(trouble);
    expect(idsOf(store.state.items)).toEqual(['a']);
    expect([disk.value, store.unread()]).toEqual([stored, stored]);
    store.startAnew();
    expect(store.state.trouble).toBeNull();
    expect(store.unread()).toBeNull();
    expect(idsOf(new BasketStore(() => disk, 'b').state.items)).toEqual(['a']);
  });

  it('is empty when the browser’s storage was cleared', () => {
    const disk = storage();
    const store = new BasketStore(() => disk, 'a');
    store.edit(adding('a'));
    disk.value = null;
    store.refresh();
    expect(store.state.items).toEqual([]);
    store.edit(adding('b'));
    expect(idsOf(store.state.items)).toEqual(['b']);
  });

  it('does an edit again only where it was lost, not where another tab undid it later', () => {
    const disk = storage();
    const [a, b] = [new BasketStore(() => disk, 'a'), new BasketStore(() => disk, 'b')];
    a.edit(adding('x'));
    b.edit((items) => remove(items, new Set(['x'])));
    a.refresh();
    expect(a.state.items).toEqual([]);
  });

  it('loses nothing when tabs write without having seen each other', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), fc.boolean()), { maxLength: 25 }), (turns) => {
        const browser = lateBrowser(3);
        const wanted: string[] = [];
        for (const [i, [tab, delivers]] of turns.entries()) {
          wanted.push(`c${i}`);
          browser.stores[tab]?.edit(adding(`c${i}`));
          if (delivers) browser.deliver();
        }
        browser.settle();
        const [first = [], ...others] = browser.stores.map(({ state }) => idsOf(state.items));
        expect(first.toSorted()).toEqual(wanted.toSorted());
        for (const other of others) expect(other).toEqual(first);
      }),
    );
  });
});

/**
 * A browser in which what one tab writes reaches the others late, as it may
 * where tabs are processes of their own: a tab sees its own writes at once.
 */
function lateBrowser(tabs: number) {
  let disk: string | null = null;
  const queue: { tab: number; value: string }[] = [];
  const views = Array.from({ length: tabs }, (): string | null => null);
  const pending = Array.from({ length: tabs }, () => 0);
  const stores = views.map((_, tab) => {
    const own = {
      getItem: (): string | null => views[tab] ?? null,
      setItem: (_key: string, value: string): void => {
        views[tab] = value;
        pending[tab] = (pending[tab] ?? 0) + 1;
        queue.push({ tab, value });
      },
    };
    return new BasketStore(
      () => own,
      `tab ${tab}`,
      () => 0,
    );
  });
  const deliver = (): boolean => {
    const write = queue.shift();
    if (write === undefined) return false;
    disk = write.value;
    pending[write.tab] = (pending[write.tab] ?? 0) - 1;
    for (const [tab, store] of stores.entries()) {
      if (tab === write.tab) continue;
      if (pending[tab] === 0) views[tab] = disk;
      store.refresh();
    }
    return true;
  };
  const settle = (): void => {
    for (let left = 1000; deliver(); left -= 1) expect(left).toBeGreaterThan(0);
    for (const [tab, store] of stores.entries()) {
      views[tab] = disk;
      store.refresh();
    }
  };
  return { stores, deliver, settle };
}

describe('what is asked of the API', () => {
  const options: OutputOptions = {
    ...optionsFrom(null),
    accessed: '2026-11-21',
    lang: 'zh-Hans',
  };
  const items: CitableItem[] = [
    { id: 'a', note: ' ', quote: null, quotable: true },
    { id: 'b', note: '重点', quote: '一体化', quotable: true },
    { id: 'c', note: '', quote: '旧文', quotable: false },
  ];

  it('is ids alone for a list, and quotes with notes on request and for Word', () => {
    expect(requestFor(items, 'text', options)).toEqual({
      items: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      style: 'gbt7714-2025',
      format: 'text',
      lang: 'zh-Hans',
      typeCode: 'EB/OL',
      cslType: 'regulation',
      accessed: '2026-11-21',
    });
    const quoted = [
      { id: 'a', quote: { script: 'source' } },
      { id: 'b', quote: { script: 'source', text: '一体化' }, note: '重点' },
    ];
    expect(requestFor(items, 'docx', options)?.items).toEqual(quoted);
    expect(requestFor(items, 'markdown', { ...options, quotes: true })?.items).toEqual(quoted);
    expect(requestFor(items, 'ris', { ...options, quotes: true })?.items).toHaveLength(3);
    expect(requestFor([], 'text', options)).toBeNull();
    expect(requestFor(items.slice(2), 'docx', options)).toBeNull();
    expect(requestFor(items, 'text', { ...options, accessed: '' })).not.toHaveProperty('accessed');
  });

  it('is made with the options that were remembered, as far as they are known', () => {
    expect(optionsFrom({ style: 'apa', quotes: true, script: 'hant' })).toMatchObject({
      style: 'apa',
      quotes: true,
      script: 'hant',
    });
    for (const strange of [null, 7, [], { style: 'mla', quotes: 'yes', script: {} }]) {
      expect(optionsFrom(strange)).toEqual(optionsFrom({}));
    }
  });

  test.each([
    ['同文', null, '同文', 'same'],
    ['旧文', null, '新文', 'changed'],
    ['旧文甲', '甲', '新文甲', 'changed'],
    ['旧文甲', '旧文', '新文甲', 'quote-lost'],
  ] as const)('holds %s against what is printed now', (text, quote, now, standing) => {
    expect(standingOf({ text, quote }, { text: now })).toBe(standing);
    expect(standingOf({ text, quote }, null)).toBe('unknown');
    expect(standingOf({ text, quote }, undefined)).toBe('checking');
  });
});
