/** What a screen reader is told, without the focus moving. */

/** Who may speak, the last first: what lies behind an open dialog is not heard. */
const speakers: ((text: string) => void)[] = [];

/** Sets who speaks from now on. To be called by live regions. @returns a function that ends it. */
export function onAnnouncement(listener: (text: string) => void): () => void {
  speakers.unshift(listener);
  return () => {
    speakers.splice(speakers.indexOf(listener), 1);
  };
}

/** Has a screen reader say a text as soon as it is silent. */
export function announce(text: string): void {
  speakers[0]?.(text);
}
