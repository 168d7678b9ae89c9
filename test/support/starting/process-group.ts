import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** How long the kernel may take to end what was killed. */
const END_MS = 10_000;

/**
 * Ends every process of a group, and waits until none is left: until then a data folder's lock is taken.
 *
 * @param leader its process id, which is the group's
 * @throws when one of them outlives SIGKILL by 10 s
 */
export async function endGroup(leader: number): Promise<void> {
  for (let waited = 0; waited < END_MS; waited += 20) {
    if (groupMembers(leader).length === 0) return;
    try {
      process.kill(-leader, 'SIGKILL');
    } catch {
      // The last one has ended meanwhile.
    }
    await wait(20);
  }
  throw new Error(`processes ${groupMembers(leader).join(', ')} do not end`);
}

/** The processes of a group that still run. The dead that nobody has asked after yet do not count. */
export function groupMembers(leader: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((id) => {
      const [state = 'X', , group] = afterName(id);
      return group === String(leader) && !'ZX'.includes(state);
    })
    .map(Number);
}

/** What the kernel tells of a process behind its name, which may hold blanks and brackets: state, parent, group … */
function afterName(id: string): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
