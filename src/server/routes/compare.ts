import { type RequestHandler, Router } from 'express';
import {
  comparablesOf,
  compare,
  comparisonTable,
  grid,
  gridTable,
  lineage,
  lineageTable,
} from '../../compare/index.ts';
import { segmenterOf } from '../../search/index.ts';
import { toWireComparison, toWireGrid, toWireLineage } from '../comparison-to-wire.ts';
import { compareParameters, gridParameters, lineageParameters } from '../parameters/index.ts';
import { allowOnly } from '../problems.ts';
import { type AppDependencies, readyIndex } from '../state.ts';
import { sendComparison, tableContext } from '../table-answer.ts';
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
    await sendComparison(request, response, parameters, {
      json: () => toWireComparison(index, left, right, comparison),
      table: () => comparisonTable(context, left, right, comparison),
      name: `${left.meta.id}--${right.meta.id}`,
    });
  };
}

function lineageOfClause(dependencies: AppDependencies): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const index = readyIndex(dependencies);
    const parameters = lineageParameters(request);
    const context = tableContext(index, parameters, dependencies.today());
    const { clause, ordinal } = clauseById(index, request.params.id);
    const found = lineage(index, ordinal, parameters.limit, segmenterOf(index));
    await sendComparison(request, response, parameters, {
      json: () => toWireLineage(index, ordinal, found),
      table: () => lineageTable(context, ordinal, found),
      name: `lineage-${clause.id}`,
    });
  };
}

function gridOfTopic(dependencies: AppDependencies): RequestHandler {
  return async (request, response) => {
    const index = readyIndex(dependencies);
    const parameters = gridParameters(request);
    const context = tableContext(index, parameters, dependencies.today());
    const { text } = parameters.request;
    const found = grid(index, parameters.request);
    await sendComparison(request, response, parameters, {
      json: () => toWireGrid(index, text, found),
      table: () => gridTable(context, text, found),
      name: `grid-${text}`,
    });
  };
}
