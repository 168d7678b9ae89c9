import { describe, expect, test } from 'vitest';
import { exportOperators } from '../../src/main/operators/export-operators';
import { applyImport, planImport } from '../../src/main/operators/plan-import';
import { complaintsOf, planOf } from './plan-of';
import { manyOperators, starterCatalogue, starterOperator } from './starter-catalogue';

const catalogue = starterCatalogue();

describe('the dry run', () => {
  const csv = 'code,name,category,charge\nAT,Airtel India,prepaid,2\nNEW,"New, Ltd",gas,\n';

  test('shows what would be added, changed and left alone, and changes nothing', async () => {
    const { preview, next, base } = await planOf(csv, 'csv', { into: catalogue });
    expect(preview.count).toEqual({ added: 1, changed: 1, removed: 0, unchanged: 28, problems: 0 });
    expect(preview.added).toEqual([{ code: 'NEW', name: 'New, Ltd' }]);
    expect(preview.changed).toEqual([
      {
        code: 'AT',
        name: 'Airtel India',
        changes: [
          { column: 'name', before: 'Airtel', after: 'Airtel India' },
          { column: 'charge', before: '0', after: '2' },
        ],
      },
    ]);
    expect(base).toBe(catalogue);
    expect(next?.byCode.get('AT')?.quickAmountsPaise).toEqual(starterOperator('AT').quickAmountsPaise);
    expect(next?.byCode.get('NEW')).toMatchObject({ confirmation: 'not_confirmed', on: true, fields: [] });
  });

  test('replacing shows what would go', async () => {
    const { preview, next } = await planOf(csv, 'csv', { mode: 'replace', into: catalogue });
    expect(preview.count).toMatchObject({ added: 1, changed: 1, removed: 28 });
    expect(next?.operators.map(({ code }) => code)).toEqual(['AT', 'NEW']);
  });

  test.each([
    ['prepaid', 'mobile'],
    ['postpaid', 'mobile'],
    ['electricity', 'text'],
  ])(
    'a new operator of %s without a number rule has numbers of kind %s, from either format',
    async (category, kind) => {
      const text = `code,name,category,number_kind\nNEW,New,${category},\nOWN,Own,${category},digits\n`;
      const { next, preview } = await planOf(text, 'csv');
      expect(preview.problems).toEqual([]);
      expect(next?.byCode.get('NEW')?.number.kind).toBe(kind);
      expect(next?.byCode.get('OWN')?.number.kind).toBe('digits');
      const withoutColumn = await planOf(`code,name,category\nNEW,New,${category}\n`, 'csv');
      expect(withoutColumn.next?.byCode.get('NEW')?.number.kind).toBe(kind);

      const [{ number: _, ...bare }] = [{ ...starterOperator('AT'), code: 'NEW', category }];
      const { kind: __, ...rule } = starterOperator('AT').number;
      const file = (operators: unknown) =>
        JSON.stringify({ format: 'galla-operators', version: 1, operators });
      const json = await planOf(file([bare, { ...bare, code: 'RULE', number: rule }]), 'json');
      expect(json.preview.problems).toEqual([]);
      expect(json.next?.byCode.get('NEW')?.number).toMatchObject({ kind, pattern: null });
      expect(json.next?.byCode.get('RULE')?.number).toEqual({ ...rule, kind });
    },
  );

  test('one bad line among good ones stops all of them', async () => {
    const { preview, next } = await planOf(`${csv}B!D,Bad,gas,\n`, 'csv');
    expect(next).toBeNull();
    expect(preview.problems).toEqual([{ line: 4, column: 'code', code: 'bad_code' }]);
    expect(preview.count).toMatchObject({ added: 0, changed: 0 });
  });

  test('is applied only to the catalogue it was made for', async () => {
    const made = await planOf(csv, 'csv', { into: catalogue });
    expect(applyImport(made)(catalogue)).toEqual({ ok: true, value: made.next });
    expect(applyImport(made)(starterCatalogue())).toEqual({ ok: false, failure: { code: 'import_refused' } });
    const bad = await planOf('rubbish', 'csv');
    expect(applyImport(bad)(catalogue)).toEqual({ ok: false, failure: { code: 'import_refused' } });
  });

  test('lines are counted as an editor shows them, quoted line breaks and blank lines included', async () => {
    const rows =
      'code,name,category,note\r\nA1,One,gas,ok\r\n\r\nA2,Two,gas,"a\r\nb\nc"\r\nA3,Three,nonsense,\r\n';
    expect(await complaintsOf(rows, 'csv')).toEqual([
      '4 note forbidden_characters',
      '7 category not_in_list',
    ]);
    const json = exportOperators(catalogue.operators.slice(0, 3), 'json');
    const broken = json.replace('"code":"VI"', '"code":"V I"');
    const at = broken.slice(0, broken.indexOf('"V I"')).split('\n').length;
    expect(await complaintsOf(broken, 'json')).toEqual([`${at} code bad_code`]);
  });

  test('extra fields come by their columns', async () => {
    const text = [
      'code,name,category,field1_label,field1_type,field1_choices,field2_label,field2_type,field2_date_format',
      'EL1,City Power,electricity,Zone,choice,North|South,Bill date,date,DD/MM/YYYY',
    ].join('\n');
    const { next, preview } = await planOf(text, 'csv');
    expect(preview.problems).toEqual([]);
    expect(next?.byCode.get('EL1')?.fields).toMatchObject([
      { label: 'Zone', type: 'choice', choices: ['North', 'South'], required: true },
      { label: 'Bill date', type: 'date', dateFormat: 'DD/MM/YYYY' },
    ]);
  });

  test('20,000 lines are read in either format, and the window gets its turns', async () => {
    const operators = manyOperators(20_000);
    for (const format of ['csv', 'json'] as const) {
      const bytes = new TextEncoder().encode(exportOperators(operators, format));
      const shares: number[] = [];
      const { preview } = await planImport({
        bytes,
        format,
        mode: 'merge',
        catalogue,
        breathe: (share) => {
          shares.push(share);
          return Promise.resolve();
        },
      });
      expect(preview.count).toMatchObject({ problems: 0, added: 20_000 - 29 });
      expect(shares.length).toBeGreaterThan(30);
      expect(shares.at(-1)).toBe(1);
    }
  });
});
