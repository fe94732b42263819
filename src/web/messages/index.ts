import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { WireClause } from '../../wire/types.ts';
import type { Language } from '../preferences.ts';
import { en } from './en.ts';
import type { Failure, Messages } from './types.ts';
import { zhHans } from './zh-hans.ts';
import { zhHant } from './zh-hant.ts';

export type { Messages } from './types.ts';

const CATALOGUES: Readonly<Record<Language, Messages>> = {
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  en,
};

/** Everything that the page says, in a language. */
export function messagesIn(language: Language): Messages {
  return CATALOGUES[language];
}

/** The messages that the page is shown in. */
export const MessagesContext = createContext<Messages>(zhHans);

/** The messages that the page is shown in. */
export function useMessages(): Messages {
  return useContext(MessagesContext);
}

/** What to say of a failure; of one that the page does not know, that the server went wrong. */
export function failureMessage(messages: Messages, code: string): Failure {
  const known: Readonly<Record<string, Failure>> = messages.failures;
  return Object.hasOwn(known, code)
    ? (known[code] ?? messages.failures.internal)
    : messages.failures.internal;
}

/** A pinpoint in the language of the interface. */
export function pinpointIn(messages: Messages, pinpoint: WireClause['pinpoint']): string {
  return pinpoint[messages.language];
}
