import type { Decision, ProjectFile } from '../../model/index.ts';
import { dayOf, longDay, shortCommit } from '../format.ts';
import { documentKindOf, documentKindWord } from '../documents/words.ts';
import { lookup, type Lookup } from '../lookup.ts';
import { placesOf, type Place, type PlaceScope } from '../places.ts';
import { shortened } from '../shortened.ts';
import { stateView, type StateView } from '../states.ts';
import { milestoneName } from '../timeline/items.ts';
import { basisText, standsOf, type WordingView, wordingsOf } from './story.ts';
import { titleOf } from './title.ts';
import { decisionUrl, milestoneUrl, phaseUrl } from '../urls.ts';

/** Words that may lead somewhere. */
export interface Linked {
  text: string;
  href?: string | undefined;
}

/** One decision whole, as its own address prints it. */
export interface FullDecision {
  id: string;
  /** Earlier ids: old links to them arrive here. */
  formerIds: readonly string[];
  /** The title's first sentence, and in paragraphs what it goes on with and what else is said. */
  head: string;
  rest: string[];
  rationale?: string | undefined;
  alternatives: readonly string[];
  where: Linked[];
  when?: string | undefined;
  seen: string[];
  states: StateView[];
  supersedes?: { text: string; href: string } | undefined;
  supersededBy?: { text: string; href: string } | undefined;
  /** What its state rests on. */
  basis?: string | undefined;
  /** It stands in no file any more, or was superseded. */
  over: boolean;
  /** Where it stood from when to when. */
  stands: string[];
  /** All wordings, oldest first, each with what changed; none where there is only one. */
  wordings: WordingView[];
  places: { place: Place; kind: string; text?: string | undefined }[];
}

/** Everything known of one decision of a project. */
export function fullDecision(file: ProjectFile, decision: Decision): FullDecision {
  const scope = lookup(file);
  const { title, rest, isAsked } = headingOf(decision);
  const [head, end] = headOf(title);
  return {
    id: decision.id,
    formerIds: decision.formerIds ?? [],
    head,
    rest: [end, rest].filter((part) => part !== undefined),
    rationale: decision.rationale,
    alternatives: decision.alternatives ?? [],
    where: whereOf(scope, isAsked ? { ...decision, category: undefined } : decision),
    when: whenOf(decision),
    seen: seenOf(decision),
    states: [decision.status, decision.outcome]
      .filter((state) => state !== undefined && state !== 'unknown' && state !== 'other')
      .map((state) => stateView(state)),
    supersedes: linkTo(scope, decision.supersedes),
    supersededBy: linkTo(scope, decision.supersededBy),
    basis: basisText(decision),
    over: decision.status === 'superseded' || decision.status === 'retired',
    stands: standsOf(decision),
    wordings: wordingsOf(decision),
    places: placesIn(decision, scope),
  };
}

const LONG = 220;

/** The title, without what was chosen where that is too long for a heading. */
function headingOf(decision: Decision): ReturnType<typeof titleOf> {
  const titled = titleOf(decision);
  const { text, choice } = decision;
  return choice !== undefined && titled.title.length > LONG && titled.rest === undefined
    ? { title: text, rest: choice }
    : titled;
}

/** Splits a long text after a sentence that can stand as its heading. */
function headOf(text: string): [string, string?] {
  if (text.length <= LONG) return [text];
  const end = [...text.matchAll(/[.!?。](?=\s)/gu)]
    .map(({ index, 0: mark }) => index + mark.trimEnd().length)
    .findLast((at) => at <= LONG && at > 30);
  return end === undefined ? [text] : [text.slice(0, end).trim(), text.slice(end).trim()];
}

function whereOf(known: Lookup, { milestone, phase, plan, category }: Decision): Linked[] {
  const found = milestone === undefined ? undefined : known.milestones.get(milestone);
  const entry = known.phaseOf({ milestone, phase });
  return [
    ...(milestone === undefined
      ? []
      : [{ text: found ? milestoneName(found) : milestone, href: found && milestoneUrl(known.project, milestone) }]),
    ...(phase === undefined
      ? []
      : [
          {
            text: ['Phase', phase, entry?.name].filter(Boolean).join(' '),
            href: entry && phaseUrl(known.project, entry.key),
          },
        ]),
    ...(plan === undefined ? [] : [{ text: `Plan ${plan}` }]),
    ...(category === undefined ? [] : [{ text: category }]),
  ];
}

const bases = {
  stated: 'as the file states',
  summary: 'the day the plan’s summary was completed',
  commit: 'the day of the commit that first had it',
};

function whenOf({ decidedOn, decidedOnBasis }: Decision): string | undefined {
  if (decidedOn === undefined) return undefined;
  return decidedOnBasis === undefined ? longDay(decidedOn) : `${longDay(decidedOn)}, ${bases[decidedOnBasis]}`;
}

/** Where the decision stands in the history; a day that was said already is not said again. */
function seenOf({ decidedOn, firstSeen, lastSeen, gone }: Decision): string[] {
  const at = (seen: { commit: string; date: string }): string => {
    const day = dayOf(seen.date) ?? seen.date;
    return day === decidedOn ? shortCommit(seen.commit) : `${shortCommit(seen.commit)}, ${longDay(day)}`;
  };
  const changed = lastSeen !== undefined && lastSeen.commit !== firstSeen?.commit;
  return [
    ...(firstSeen ? [`First in ${at(firstSeen)}.`] : []),
    ...(gone ? [`Taken out of the files by ${at(gone)}.`] : changed ? [`Last changed by ${at(lastSeen)}.`] : []),
  ];
}

/** Every place, but one that looks like another and leads nowhere else only once. */
function placesIn({ origins, text }: Decision, scope: PlaceScope): FullDecision['places'] {
  const places = origins.flatMap((origin) => {
    const place = placesOf([origin], scope, 1)[0];
    const wording = origin.text === text ? undefined : origin.text;
    return place ? [{ place, kind: documentKindWord(documentKindOf(origin.kind)), text: wording }] : [];
  });
  const faces = new Map(
    places.map((each) => [`${each.place.label} ${each.place.href ?? ''} ${each.text ?? ''}`, each]),
  );
  return [...faces.values()];
}

function linkTo(known: Lookup, id: string | undefined): { text: string; href: string } | undefined {
  const decision = id === undefined ? undefined : known.decisions.get(id);
  return decision && { text: shortened(titleOf(decision).title, 120), href: decisionUrl(known.project, decision) };
}
