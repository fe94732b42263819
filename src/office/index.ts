export {
  type OfficeBlock,
  type OfficeDocument,
  type OfficeInline,
  type OfficeLanguage,
  writeDocx,
} from './docx.ts';
