import { type RequestHandler, Router } from 'express';
import {
  citation,
  comparablesOf,
  compare,
  comparisonTable,
  grid,
  gridTable,
  lineage,
  lineageTable,
  type Searched,
  stepsInTime,
  type TableContext,
} from '../../compare/index.ts';
import type { ClauseIndex } from '../../index/index.ts';
import type { ClauseOrdinal } from '../../model/index.ts';
import { type Filters, segmenterOf } from '../../search/index.ts';
import { toWireComparison, toWireGrid, toWireLineage } from '../comparison-to-wire.ts';
import { compareParameters, gridParameters, lineageParameters } from '../parameters/index.ts';
import { allowOnly } from '../problems.ts';
import { absenceOf, searchedIn, soughtIn } from '../searched.ts';
import { type AppDependencies, readyIndex } from '../state.ts';
import { sendJsonOrTable, tableContext } from '../table-answer.ts';
import { whileWanted } from '../while-wanted.ts';
import { clauseById, documentById } from './documents.ts';

/** /compare, /lineage/:clauseId, /grid. */
export function compareRoutes(dependencies: AppDependencies): Router {
  const router = Router();
  router.route('/compare').get(compareTwo(dependencies)).all(allowOnly('GET', 'HEAD'));
  router.route('/lineage/:id').get(lineageOfClause(dependencies)).all(allowOnly('GET', 'HEAD'));
  router.route('/grid').get(gridOfTopic(dependencies)).all(allowOnly('GET', 'HEAD'));
  return router;
}

function compareTwo(dependencies: AppDependencies): RequestHandler {
  return async (request, response) => {
    const index = readyIndex(dependencies);
    const parameters = compareParameters(request);
    const context = tableContext(index, parameters, dependencies.today());
    const [left, right] = [
      documentById(index, parameters.left),
      documentById(index, parameters.right),
    ];
    const sides = [comparablesOf(index, left), comparablesOf(index, right)] as const;
    const comparison = compare(...sides, segmenterOf(index));
    await sendJsonOrTable(request, response, parameters, {
      json: () => toWireComparison(index, left, right, comparison),
      table: () => comparisonTable(context, left, right, comparison),
      name: `${left.meta.id}--${right.meta.id}`,
    });
  };
}

function lineageOfClause(dependencies: AppDependencies): RequestHandler<{ id: string }> {
  return (request, response) =>
    whileWanted(response, async (signal) => {
      const index = readyIndex(dependencies);
      const parameters = lineageParameters(request);
      const context = tableContext(index, parameters, dependencies.today());
      const { clause, ordinal } = clauseById(index, request.params.id);
      const words = segmenterOf(index);
      const found = await lineage(index, ordinal, parameters.limit, words, signal);
      const steps =
        parameters.against === 'asked'
          ? null
          : await stepsInTime(index, ordinal, found.relatives, words, signal);
      const searched = searchedElsewhere(index, ordinal, dependencies.today());
      const beside = { cite: citer(context), searched };
      const answer = toWireLineage(index, ordinal, found, steps, beside);
      await sendJsonOrTable(request, response, parameters, {
        json: () => answer,
        table: () => lineageTable(context, ordinal, found, steps, answer.absence),
        name: `lineage-${clause.id}`,
      });
    });
}

const NO_FILTERS: Filters = {
  years: [null, null],
  issuers: [],
  regions: [],
  types: [],
  documents: [],
};

/** All documents but that of a clause. */
function searchedElsewhere(index: ClauseIndex, own: ClauseOrdinal, date: string): Searched {
  const all = searchedIn(index, NO_FILTERS, date);
  const { count } = index.documentOf(own);
  return { ...all, documents: all.documents - 1, clauses: all.clauses - count };
}

/** Cites clauses as the tables do. */
function citer(context: TableContext): (ordinal: ClauseOrdinal) => string {
  const { index } = context;
  return (ordinal) => citation(context, index.documentOf(ordinal), index.clause(ordinal));
}

function gridOfTopic(dependencies: AppDependencies): RequestHandler {
  return async (request, response) => {
    const index = readyIndex(dependencies);
    const parameters = gridParameters(request);
    const context = tableContext(index, parameters, dependencies.today());
    const { text, filters } = parameters.request;
    const found = grid(index, parameters.request);
    const searched = searchedIn(index, filters, dependencies.today());
    const sought = soughtIn(found, { match: 'all', scope: 'clause' });
    const absence = absenceOf(found.counts.clauses, text, searched, sought, filters);
    await sendJsonOrTable(request, response, parameters, {
      json: () => toWireGrid(index, text, found, { cite: citer(context), searched, absence }),
      table: () => gridTable(context, text, found, absence),
      name: `grid-${text}`,
    });
  };
}
