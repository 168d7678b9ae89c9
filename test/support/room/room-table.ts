import type { Cramped } from './room-looker';
import type { Room } from './rooms';

/** One line a place, one column a room: the languages that have no room there, or a dot. */
export function roomTable(looks: readonly Cramped[], rooms: readonly Room[]): string {
  const places = [...new Set(looks.map(({ where }) => where))];
  const cellOf = (place: string, { named }: Room): string => {
    const cramped = looks.filter(
      ({ where, room, what }) => where === place && room === named && what.length > 0,
    );
    return cramped.length === 0 ? '·' : cramped.map(({ language }) => language).join(' ');
  };
  const lines = places.map((place) => [place].concat(rooms.map((room) => cellOf(place, room))));
  const head = ['', ...rooms.map(({ named }) => named)];
  const widths = head.map((_, column) =>
    Math.max(...[head, ...lines].map((line) => line[column]?.length ?? 0)),
  );
  return [head, ...lines]
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Each of them once, with the languages and rooms where it is so. */
export function whatIsCramped(looks: readonly Cramped[]): readonly string[] {
  const found = new Map<string, string[]>();
  for (const { where, language, room, what } of looks) {
    for (const each of what) {
      // The same place in the page, whatever it says in a language.
      const key = `${where}: ${each.slice(0, each.indexOf('“'))}`;
      found.set(key, [...(found.get(key) ?? []), `${language} ${room} ${each.slice(each.indexOf('“'))}`]);
    }
  }
  return Array.from(found, ([key, all]) => `${key}– ${all.length} times, first ${all[0] ?? ''}`);
}
