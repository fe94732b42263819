import { Router } from 'express';
import { styleNamed } from '../../cite/index.ts';
import { TiaowenError } from '../../model/index.ts';
import { MEDIA_TYPES } from '../../office/index.ts';
import { timeline } from '../../search/index.ts';
import { citationOf } from '../cited.ts';
import { timelineParameters } from '../parameters/index.ts';
import { allowOnly } from '../problems.ts';
import { absenceOf, searchedIn } from '../searched.ts';
import { type AppDependencies, readyIndex } from '../state.ts';
import { timelineMarkdown, timelineTable } from '../timeline-export.ts';
import { toWireTimeline } from '../timeline-to-wire.ts';

const TYPES = { json: 'application/json', ...MEDIA_TYPES } as const;

/** What no file system takes in a name, and what nobody wants there. */
const UNFIT_FOR_NAME = /[\\/:*?"<>|\p{C}\s]+/gu;
const NAME_LENGTH = 40;

/** What to call the file with a timeline. */
function fileName(phrase: string, extension: string): string {
  const characters = [...phrase.replace(UNFIT_FOR_NAME, ' ').trim()];
  return `${characters.slice(0, NAME_LENGTH).join('')}-timeline.${extension}`;
}

/** /timeline. */
export function timelineRoutes(dependencies: AppDependencies): Router {
  const router = Router();
  router
    .route('/timeline')
    .get(async (request, response) => {
      const index = readyIndex(dependencies);
      const parameters = timelineParameters(request);
      const { request: wanted, format, lang, style, accessed } = parameters;
      styleNamed(style);
      const [type = ''] = TYPES[format].split(';', 1);
      if (request.accepts(type) === false) {
        const detail = `format=${format} is given as ${type}.`;
        throw new TiaowenError('not-acceptable', detail);
      }
      const started = performance.now();
      const result = timeline(index, wanted);
      const tookMs = performance.now() - started;
      const { text, filters } = wanted;
      const searched = searchedIn(index, filters, dependencies.today());
      const found = result.total.clauses;
      const absence = absenceOf(found, text, searched, { kind: 'passage' }, filters);
      const answer = toWireTimeline(index, wanted, result, tookMs, absence);
      if (format === 'json') {
        response.json(answer);
        return;
      }
      const today = dependencies.today();
      // A clause that has the phrase ten times has ten lines.
      const known = new Map<string, string>();
      const cited = (id: string): string => {
        const citation = known.get(id) ?? citationOf(index, id, { style, accessed }, today);
        known.set(id, citation);
        return citation;
      };
      const file = { answer, lang, citationOf: cited };
      response.attachment(fileName(wanted.text, format));
      response.setHeader('Content-Type', TYPES[format]);
      const bytes =
        format === 'md'
          ? new TextEncoder().encode(timelineMarkdown(file))
          : await timelineTable(file, parameters.table, format);
      response.send(Buffer.from(bytes));
    })
    .all(allowOnly('GET', 'HEAD'));
  return router;
}
