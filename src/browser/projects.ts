// Orders, groups and narrows the table of projects. What is chosen stands in the address, so it survives reload and the back button.
import { arranged, arrangementOf, queryOf, type Arrangement, type Row } from '../views/arrange.ts';
import { number } from '../views/format.ts';

interface TableRow extends Row {
  element: HTMLTableRowElement;
}

const form = document.querySelector<HTMLFormElement>('[data-projects-tools]');
const table = document.querySelector<HTMLTableElement>('[data-projects]');
if (form && table) start(form, table);

function start(form: HTMLFormElement, table: HTMLTableElement): void {
  const rows = [...table.tBodies].flatMap(({ rows }) => [...rows]).map(rowOf);
  const [first] = table.tBodies;
  const count = form.querySelector('[data-projects-count]')!;

  function show(arrangement: Arrangement): void {
    const groups = arranged(rows, arrangement);
    table.replaceChildren(
      table.tHead!,
      ...groups.map(({ title, rows: members }, index) => {
        const body = index === 0 && first ? first : document.createElement('tbody');
        body.replaceChildren(
          ...(title === '' ? [] : [headOf(title, members.length)]),
          ...members.map(({ element }) => element),
        );
        return body;
      }),
    );
    const found = groups.reduce((sum, group) => sum + group.rows.length, 0);
    count.textContent = found === rows.length ? '' : `${number(found)} of ${number(rows.length)} projects`;
  }

  const fill = (arrangement: Arrangement): void => {
    for (const [name, value] of Object.entries(arrangement)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) field.value = String(value);
    }
  };
  const fromAddress = (): void => {
    const arrangement = arrangementOf(new URLSearchParams(location.search));
    fill(arrangement);
    show(arrangement);
  };
  const fromForm = ({ type }: Event): void => {
    const data = new FormData(form);
    const query = new URLSearchParams([...data].map(([name, value]) => [name, typeof value === 'string' ? value : '']));
    const arrangement = arrangementOf(query);
    const address = `${location.pathname}${queryOf(arrangement)}${location.hash}`;
    // A letter typed is no step of its own on the way back.
    if (type === 'input') history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    show(arrangement);
  };

  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.querySelector('input')?.addEventListener('input', fromForm);
  for (const select of form.querySelectorAll('select')) select.addEventListener('change', fromForm);
  addEventListener('popstate', fromAddress);
  if (location.search !== '') fromAddress();
}

function rowOf(element: HTMLTableRowElement): TableRow {
  const { team, health = '', progress, day } = element.dataset;
  return {
    element,
    name: element.cells[0]?.querySelector('a')?.textContent ?? '',
    team,
    health,
    progress: progress === undefined ? undefined : Number(progress),
    day,
    text: element.textContent,
  };
}

function headOf(title: string, count: number): HTMLTableRowElement {
  const row = document.createElement('tr');
  const cell = document.createElement('th');
  cell.colSpan = 6;
  cell.scope = 'rowgroup';
  cell.className = 'group';
  cell.textContent = `${title} ${number(count)}`;
  row.append(cell);
  return row;
}
