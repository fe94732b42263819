import { Examples } from './examples.tsx';

interface Props {
  words: { readonly title: string; readonly text: string; readonly examples: string };
  /** The page for a phrase. */
  urlOf: (phrase: string) => string;
}

/** What there is to see on a page before a phrase is typed. */
export function Intro({ words: { title, text, examples }, urlOf }: Props) {
  return (
    <div class="column">
      <h1 tabIndex={-1}>{title}</h1>
      <p>{text}</p>
      <section class="home-examples timeline-examples">
        <h2>{examples}</h2>
        <Examples urlOf={urlOf} />
      </section>
    </div>
  );
}
