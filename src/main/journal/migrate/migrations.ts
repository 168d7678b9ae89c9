import type { Migration } from './migration';
import { migration10 } from '../migrations/up-to-90/migration-10';
import { migration20 } from '../migrations/up-to-90/migration-20';
import { migration40 } from '../migrations/up-to-90/migration-40';
import { migration50 } from '../migrations/up-to-90/migration-50';
import { migration60 } from '../migrations/up-to-90/migration-60';
import { migration70 } from '../migrations/up-to-90/migration-70';
import { migration80 } from '../migrations/up-to-90/migration-80';
import { migration90 } from '../migrations/up-to-90/migration-90';
import { migration100 } from '../migrations/up-to-150/migration-100';
import { migration105 } from '../migrations/up-to-150/migration-105';
import { migration110 } from '../migrations/up-to-150/migration-110';
import { migration120 } from '../migrations/up-to-150/migration-120';
import { migration130 } from '../migrations/up-to-150/migration-130';
import { migration150 } from '../migrations/up-to-150/migration-150';
import { migration155 } from '../migrations/migration-155';
import { migration160 } from '../migrations/migration-160';
import { migration165 } from '../migrations/migration-165';
import { migration170 } from '../migrations/migration-170';
import { migration175 } from '../migrations/migration-175';
import { migration180 } from '../migrations/migration-180';
import { migration185 } from '../migrations/migration-185';
import { migration190 } from '../migrations/migration-190';
import { migration195 } from '../migrations/migration-195';
import { migration200 } from '../migrations/migration-200';
import { migration205 } from '../migrations/migration-205';
import { migration210 } from '../migrations/migration-210';
import { migration215 } from '../migrations/migration-215';
import { migration220 } from '../migrations/migration-220';
import { migration225 } from '../migrations/migration-225';
import { migration230 } from '../migrations/migration-230';
import { migration240 } from '../migrations/migration-240';

/** All migrations in the order they run. A new one goes to the end. */
export const migrations: readonly Migration[] = [
  migration10,
  migration20,
  migration40,
  migration50,
  migration60,
  migration70,
  migration80,
  migration90,
  migration100,
  migration105,
  migration110,
  migration120,
  migration130,
  migration150,
  migration155,
  migration160,
  migration165,
  migration170,
  migration175,
  migration180,
  migration185,
  migration190,
  migration195,
  migration200,
  migration205,
  migration210,
  migration215,
  migration220,
  migration225,
  migration230,
  migration240,
];

/** The form of the database that this program reads and writes. */
export const CURRENT_VERSION = Math.max(...migrations.map((migration) => migration.version));

/** `application_id` of every journal, the letters `GALL`: says whose database a file is. */
export const APPLICATION_ID = 0x47_41_4c_4c;
