export {
  type OfficeBlock,
  type OfficeDocument,
  type OfficeLanguage,
  writeDocx,
} from './docx.ts';
