import { indexMaker } from '../support/indexes.ts';
import { describeIndex } from './conformance.ts';

describeIndex('the index of files with FlexSearch in memory', indexMaker());
