// The maps that every school has.
import { fractions } from '../../domain/maps/fractions.ts';
import type { Db } from '../db/clients.ts';
import { keepMap } from '../db/maps.ts';

export const keepBuiltInMaps = (db: Db): Promise<void> => keepMap(db, fractions);
