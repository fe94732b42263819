export * from './document.ts';
export * from './errors.ts';
export * from './ids.ts';
export * from './rich-text.ts';
export * from './search.ts';
export * from './span.ts';
