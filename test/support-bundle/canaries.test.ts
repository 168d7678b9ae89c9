import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createMask } from '../../src/main/settings/mask';
import { hashPassphrase } from '../../src/main/settings/passphrase-hash';
import { Secret } from '../../src/main/settings/secret';
import { storedSettingsSchema } from '../../src/main/settings/stored-settings';
import { createPageFaults } from '../../src/main/shell/page/page-faults';
import { openLog } from '../../src/main/shell/log';
import { anybody } from '../../src/main/recharge/state/moment';
import { defaultRights } from '../../src/preload/contract/people/rights';
import { aPersonId } from '../support/builders/a-person-id';
import { accountAt } from '../support/desk/a-desk';
import { deskFixture } from '../support/desk/desk-fixture';
import { says } from '../support/scripted-gateway/behaviour';
import { supportWorld } from './support-world';
import { unzip } from './unzip';

const at = deskFixture();

/** One of each kind that must never leave the shop. None is a word that a program writes. */
const canaries = {
  token: 'tok-4711-verySecret/x+y=',
  pin: '739154',
  passphrase: 'chai at four with mithai',
  recoveryCode: 'KX7QM-P2VTR-9HWLD-C4NBZ',
  number: '9812307645',
  numberInGroups: '98123 07645',
  numberWithCountry: '+91-98123-07645',
  numberInHindi: '९८१२३०७६४५',
  numberInTamil: '௯௮௧௨௩௦௭௬௪௫',
  customer: 'Sulochana Bhattacharjee',
  customerInHindi: 'सुलोचना भट्टाचार्य',
  phone: '9723461850',
  billField: 'CONSUMER-88213-QZ',
  said: 'Credited to Venkataraghavan Iyer A/C 55182736',
  username: '8008135577',
  upi: 'venkat.iyer@okhdfcbank',
  ciphertext: 'djEwq8Zr0Vb1c3tXnLw5mQ2yKpHsJdGf',
  shop: 'Maharani Telecom Sitapur',
  address: '14 Naya Bazaar, Sitapur',
  shopPhone: '5862244119',
  footer: 'Phir milenge, Sitapur walon',
  person: 'Chandrashekhar Wagle',
  reason: 'Chai for Wagle-ji',
  host: 'till-of-wagle.local',
  queue: 'Wagle_Epson_TM',
  printerLabel: 'Wagle counter printer',
  folder: '/home/wagle/slips-of-wagle',
  gateway: 'pay.sitapur-telecom.example',
  issuer: 'Sitapur Antivirus Root',
  computerUser: 'C:\\Users\\Wagle Saheb\\AppData',
  refId: 'QWXZKJVBNMPLAT',
  txnId: 'DW20260110998877',
} as const;

/** A text as it may be hidden in bytes. */
function spellings(text: string): readonly Buffer[] {
  const bytes = Buffer.from(text);
  const wide = Buffer.from(text, 'utf16le');
  // In the middle of something longer its base64 begins at one of three places; its ends depend on what is around it.
  const inBase64 = [0, 1, 2].flatMap((shift) =>
    [bytes, wide].map((each) =>
      Buffer.concat([Buffer.alloc(shift), each])
        .toString('base64')
        .replaceAll('=', '')
        .slice(shift + 1, -1),
    ),
  );
  const texts = [
    text,
    text.toLowerCase(),
    text.toUpperCase(),
    encodeURIComponent(text),
    new URLSearchParams({ x: text }).toString().slice(2),
    JSON.stringify(text).slice(1, -1),
    bytes.toString('hex'),
    ...inBase64,
    ...inBase64.map((each) => each.replaceAll('+', '-').replaceAll('/', '_')),
  ];
  return [...texts.map((each) => Buffer.from(each)), wide];
}

/** What of `wanted` stands in any of these files, in any spelling. */
function found(
  files: Iterable<readonly [string, Buffer]>,
  wanted: Readonly<Record<string, string>>,
): string[] {
  const hits: string[] = [];
  for (const [name, bytes] of files) {
    const lower = Buffer.from(bytes.toString('utf8').toLowerCase());
    for (const [kind, text] of Object.entries(wanted)) {
      const isIn = spellings(text).some((each) => bytes.includes(each)) || lower.includes(text.toLowerCase());
      if (isIn) hits.push(`${kind} in ${name}`);
    }
  }
  return hits;
}

/** Ten digits and more in a row, whatever stands between them or whichever script they are of. */
function longNumbers(text: string): readonly string[] {
  const plain = text.replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '').normalize('NFKD');
  return plain.match(/\p{Nd}(?:[ .+()-]{0,2}\p{Nd}){9,}/gu) ?? [];
}

/** Plants all of them wherever the shop keeps something. */
async function plant() {
  const c = canaries;
  const mask = createMask();
  mask.learn(new Secret(c.token));
  const owner = await hashPassphrase(c.passphrase);
  const moment = { at: 1_767_000_000_000, by: null, allowedBy: null };
  await at.sold(says('Success', { message: c.said, txnid: c.txnId }), {
    number: c.number,
    customerName: c.customer,
    customerPhone: c.phone,
    fields: [c.billField, null, null, null, null],
  });
  const { journal } = at.desk;
  await journal.notePeople(
    [
      {
        person: aPersonId('a'),
        name: c.person,
        role: 'owner',
        language: 'en',
        active: true,
        pin: JSON.stringify({ hash: owner.hash, pin: c.pin }),
      },
    ],
    moment,
  );
  await journal.noteRights(JSON.stringify(defaultRights), moment);
  await journal.noteOwner('passphrase', JSON.stringify(owner), moment);
  await journal.noteOwner('recovery', JSON.stringify(await hashPassphrase(c.recoveryCode)), moment);
  const settings = storedSettingsSchema.parse({
    mode: 'real',
    account: { origin: `https://${c.gateway}`, username: c.username },
    owner,
    people: true,
    shop: { name: c.shop, address: c.address, phone: c.shopPhone },
    slips: { header: c.upi, footer: c.footer, hidden: [] },
    logo: { name: `${c.person}.png` },
    complaintPathConfirmed: `/api/${c.host}`,
    conditions: { own: [{ condition: 'low_balance', phrase: c.said }], before: null },
    drawer: { reasons: [c.reason] },
    printing: {
      printers: [
        {
          id: c.refId,
          label: c.printerLabel,
          target: { kind: 'network', host: c.host, port: 9100 },
          profile: profile(),
        },
        { id: 'b', label: c.person, target: { kind: 'cups_raw', queue: c.queue }, profile: profile() },
        { id: 'c', label: c.upi, target: { kind: 'pdf_folder', folder: c.folder }, profile: profile() },
      ],
      printer: c.refId,
      slipPrinters: { recharge: 'b', bill: null, refund: null },
      autoPrint: {
        success: 'ask',
        pending: 'ask',
        unknown: 'ask',
        failed: 'never',
        not_sent: 'never',
        refunded: 'ask',
      },
      language: 'hi',
    },
  });
  // What was typed stands in there: a canary that was refused would prove nothing.
  expect(settings.printing.printers).toHaveLength(3);
  expect(settings.conditions.own).toHaveLength(1);
  const hashes = { hash: owner.hash, salt: owner.salt };
  const all = { ...c, ...hashes };
  writeFileSync(join(at.folder, 'settings.json'), JSON.stringify(settings));
  writeFileSync(join(at.folder, 'secrets.json'), JSON.stringify({ sealed: c.ciphertext }));
  writeFileSync(join(at.folder, `settings.corrupt-${c.person}.json`), c.customer);
  for (const folder of ['slips', 'backups/real']) {
    mkdirSync(join(at.folder, folder), { recursive: true });
    writeFileSync(join(at.folder, folder, `${c.customer} ${c.number}.pdf`), c.customer);
  }
  plantInLog(all);
  return { mask, settings, all };
}

function profile() {
  return {
    width: 58,
    dots: 384,
    columns: 32,
    codePage: 'ascii',
    nativeQr: false,
    cutter: false,
    drawer: true,
    drawerPulse: { pin: 2, ms: 50 },
    darkness: null,
  };
}

/** As the program would write them, and as a careless one did. */
function plantInLog(all: Readonly<Record<string, string>>): void {
  const folder = join(at.folder, 'logs');
  const log = openLog({ folder, hide: (text) => text, now: Date.now });
  const fault = createPageFaults({ log, end: () => undefined, now: () => 0 });
  for (const text of Object.values(all)) {
    log.info(text, { file: text, mode: text, code: text, [text]: text, unknown: text });
    log.error(text, new TypeError(text, { cause: new Error(text) }));
    log.error(
      'sale',
      new Error(`UNIQUE constraint failed: recharges.${text} "${text}", '${text}';\n at ${text}`),
    );
    log.error('page', text);
    fault({ part: 'counter', error: text, at: [`${text}:1:2`, `index-${text}.js:1:2`] });
    appendFileSync(join(folder, 'galla.log'), `${text}\n${encodeURIComponent(text)}\n`);
    appendFileSync(join(folder, 'galla.log'), Buffer.from(text, 'utf16le'));
    appendFileSync(
      join(folder, 'galla.log'),
      `\n2026-01-10T04:30:00.000Z error ${Buffer.from(text).toString('base64')}\n`,
    );
  }
}

test('of all that a shop keeps nothing that names anybody, or opens anything, is in a bundle', async () => {
  const { mask, settings, all } = await plant();
  const { handlers, file } = supportWorld(at.folder, {
    desks: [at.desk],
    settings,
    mask,
    version: `0.1.0-${canaries.person}`,
    locale: `en-IN-${canaries.person}`,
    status: {
      account: {
        accountId: accountAt(at.gateway),
        gatewayAddress: `https://${canaries.gateway}`,
        username: canaries.username,
        hasToken: true,
        token: 'kept',
        testGateway: false,
      },
      problem: { code: 'journal_corrupt', file: canaries.computerUser },
      distrust: { kind: 'issuer', issuer: canaries.issuer },
      notReadable: {
        rows: [{ refId: canaries.refId, seq: 1 }],
        sentLines: 1,
        sentLogCut: false,
        perhapsSent: [{ refId: null, number: canaries.number, amountPaise: null, at: null }],
      },
    },
  });
  const shown = await handlers['support:read']({}, anybody);
  if (!shown.ok) throw new Error(shown.failure.code);
  expect(await handlers['support:save']({ bundle: shown.value.bundle }, anybody)).toMatchObject({ ok: true });
  const zip = readFileSync(file ?? '');
  const files = await unzip(zip);
  const everything = [
    ['the zip', zip],
    ...files,
    ...[...files.keys()].map((name) => [`the name ${name}`, Buffer.from(name)] as const),
    ...shown.value.parts.map(({ part, text }) => [`${part} on the screen`, Buffer.from(text)] as const),
  ] as const;

  // The search finds them where they are.
  const planted = [
    ['log', readFileSync(join(at.folder, 'logs/galla.log'))],
    ['settings', readFileSync(join(at.folder, 'settings.json'))],
  ] as const;
  expect(found(planted, { token: canaries.token, shop: canaries.shop })).toEqual([
    'token in log',
    'shop in log',
    'shop in settings',
  ]);
  expect(found([['hex', Buffer.from(Buffer.from(`x${all.token}y`).toString('base64'))]], all)).toEqual([
    'token in hex',
  ]);

  expect(found(everything, all)).toEqual([]);
  for (const [, bytes] of files) {
    // The version of Chromium is the one number of so many digits.
    expect(longNumbers(bytes.toString().replace('130.0.6723.118', ''))).toEqual([]);
  }
  // And it says what it is for.
  expect([...files.keys()]).toEqual([
    'program.json',
    'settings.json',
    'printers.json',
    'journal.json',
    'verification.json',
    'files.json',
    'faults.json',
    'log.txt',
  ]);
  const read = (name: string): unknown => JSON.parse(files.get(name)?.toString() ?? '');
  expect(read('journal.json')).toMatchObject([
    {
      mode: 'real',
      rowsByState: { success: 1, failed: 0 },
      rowsInNoState: 0,
      epochs: [{ epoch: 1, why: 'made' }],
    },
  ]);
  expect(read('printers.json')).toMatchObject({
    printers: [{ kind: 'network', paperMm: 58 }, { kind: 'cups_raw' }, { kind: 'pdf_folder' }],
    ofTheShop: 1,
    ofSlips: { recharge: 2, bill: null },
  });
  expect(read('faults.json')).toMatchObject({ problem: 'journal_corrupt', distrust: 'issuer' });
  expect(read('program.json')).toMatchObject({ galla: '0.1.0', locale: 'en-IN' });
  expect(read('settings.json')).toMatchObject({
    account: { token: 'kept' },
    shop: { name: true },
    drawer: { reasons: 1 },
  });
  expect(files.get('log.txt')?.toString()).toContain('error sale error=Error: UNIQUE constraint failed: …');
});
