/** What a screen reader is told, without the focus moving. */

let tell: (text: string) => void = () => undefined;

/** Sets who speaks. To be called once, by the live region. */
export function onAnnouncement(listener: (text: string) => void): void {
  tell = listener;
}

/** Has a screen reader say a text as soon as it is silent. */
export function announce(text: string): void {
  tell(text);
}
