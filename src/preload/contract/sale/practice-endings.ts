import type { RechargeState } from './recharge';

/** The last two digits of a number that choose what the practice gateway plays. */
const practiceEndings = [
  '00',
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
  '17',
  '18',
  '19',
  '20',
  '21',
  '22',
  '23',
  '24',
  '25',
  '26',
  '27',
  '28',
  '29',
  '30',
  '31',
  '32',
  '33',
  '34',
  '35',
  '36',
  '37',
  '38',
  '39',
  '40',
  '41',
  '42',
  '43',
  '44',
  '45',
  '46',
  '47',
  '48',
  '49',
] as const;
export type PracticeEnding = (typeof practiceEndings)[number];

/** One line of the practice table; what it is called and plays is in the catalogue, under its ending. */
export interface PracticeScript {
  readonly lastTwo: PracticeEnding;
  readonly endsIn: RechargeState;
}
