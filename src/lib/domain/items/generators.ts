// Every generator there is, by its id.
import type { Generator } from './item.ts';
import type { GeneratorId } from '../ids.ts';
import { addSame } from './families/add-same.ts';
import { addUnlike } from './families/add-unlike.ts';
import { breakApart } from './families/break-apart.ts';
import { compareSame } from './families/compare-same.ts';
import { compareUnlike } from './families/compare-unlike.ts';
import { decimals } from './families/decimals.ts';
import { egyptian } from './families/egyptian.ts';
import { equalFractions } from './families/equal-fractions.ts';
import { equalParts } from './families/equal-parts.ts';
import { equivalent } from './families/equivalent.ts';
import { farey } from './families/farey.ts';
import { mixedNumbers } from './families/mixed-numbers.ts';
import { multiples } from './families/multiples.ts';
import { multiply } from './families/multiply.ts';
import { naming } from './families/naming.ts';
import { numberLine } from './families/number-line.ts';
import { stories } from './families/stories.ts';
import { tenths } from './families/tenths.ts';
import { timesWhole } from './families/times-whole.ts';
import { wholeNumbers } from './families/whole-numbers.ts';

const all: Generator[] = [
	...equalParts,
	...naming,
	...numberLine,
	...multiples,
	...equalFractions,
	...wholeNumbers,
	...compareSame,
	...equivalent,
	...compareUnlike,
	...breakApart,
	...addSame,
	...mixedNumbers,
	...addUnlike,
	...tenths,
	...decimals,
	...timesWhole,
	...multiply,
	...stories,
	...egyptian,
	...farey
];

const byId: ReadonlyMap<GeneratorId, Generator> = new Map(all.map((one) => [one.id, one]));

export const generatorById = (id: GeneratorId): Generator | undefined => byId.get(id);
