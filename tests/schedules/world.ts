import { setTimeout as after } from 'node:timers/promises';
import { MORNING_MEETING_V1 } from '../../src/domain/catalogue/templates/morningMeeting.v1.ts';
import type { Change } from '../../src/domain/change.ts';
import { addDealer, idInAddress, openVisit, sayWho, startAudit, startProgramme } from '../e2e/support/setUp.ts';
import { answer, answerOnAndOn, note, photo, rename, reopen, type Said, type Site, seal, settle } from './acts.ts';
import { HeadOffice, type Member } from './headOffice.ts';
import { Player } from './player.ts';
import type { Post, Step } from './steps.ts';
import { Wire } from './wire.ts';

type StepOf<Name extends Step['do']> = Extract<Step, { do: Name }>;
type Edit = Extract<Step, { roll: number }>;

const NAMES = ['王芳', '李敏', '陈强', '赵磊'];
const ACTS = { answer, note, photo, rename, settle, seal, reopen } as const;

const idsOf = (changes: Iterable<Change>): Set<string> => new Set([...changes].map(({ id }) => id));

/** Up to four people with a tablet each, two dealers with an audit each, and head office. */
export class World {
  readonly office = new HeadOffice();
  readonly players: Player[] = [];
  readonly sites: Site[] = [];
  /** What a tablet held when it said that all was saved. */
  readonly promised = new Map<string, Change>();
  /** What a tablet let go of, with how often head office had been set back by then. */
  readonly letGo = new Map<string, number>();
  safeSeen = 0;
  readonly #known = new Map<Player, Set<string>>();

  async begin(count: number): Promise<void> {
    await this.office.open();
    for (let no = 0; no < count; no += 1) {
      const wire = new Wire(this.office.url, no);
      await wire.open();
      this.players.push(new Player(NAMES[no] ?? '', wire));
    }
    // Two at a time: as many as there are cores.
    for (let no = 0; no < count; no += 2) {
      await Promise.all(this.players.slice(no, no + 2).map((player) => this.#begin(player)));
    }
    for (const player of this.players) {
      if (!(await player.sync())) throw new Error(`${player.name} could not sync on the first day`);
      player.wire.cut();
      await this.#keep(player);
    }
    await this.office.backUp();
  }

  async #begin(player: Player): Promise<void> {
    await player.install();
    await sayWho(player.hand, player.name);
    const no = this.players.indexOf(player);
    if (no < 2) this.sites[no] = await this.#open(player, `展厅 ${no + 1}`);
    player.memberId = await this.office.addMember(this.#member(player, 'all'));
    await player.enrolWith(() => this.office.codeFor(player.memberId), true);
    // Closed as a person closes it, so that the browser has written the cookie down; a kill comes early enough.
    await player.restart();
    await player.goTo('/sync');
  }

  async #open(player: Player, dealer: string): Promise<Site> {
    const { hand } = player;
    await addDealer(hand, dealer);
    const dealerId = idInAddress(hand.page);
    await startProgramme(hand);
    const programmeId = idInAddress(hand.page);
    await openVisit(hand, 1);
    await startAudit(hand, MORNING_MEETING_V1);
    return { dealerId, programmeId, auditId: idInAddress(hand.page) };
  }

  #member({ name }: Player, post: Post): Member {
    const first = this.sites[0]?.dealerId ?? '';
    const consultant = { name, role: 'consultant', manages: false } as const;
    switch (post) {
      case 'all':
        return { ...consultant, dealers: 'all' };
      case 'first dealer':
        return { ...consultant, dealers: [first] };
      case 'no dealer':
        return { ...consultant, dealers: [] };
      case 'sales manager':
        return { name, role: 'sales-manager', manages: false, dealers: [first] };
      case 'head office':
        return { name, role: 'head-office', manages: false, dealers: 'all' };
    }
  }

  /** Plays one step; what of it was possible, for the record of the schedule. */
  async play(step: Step): Promise<string> {
    switch (step.do) {
      case 'sync':
        return this.#sync(this.#player(step), step);
      case 'sync and kill':
        return this.#syncAndKill(this.#player(step), step);
      case 'answer and kill':
        return this.#answerAndKill(this.#player(step), step);
      case 'clock':
        await this.#player(step).setClock(step.by);
        return 'done';
      case 'post':
      case 'revoke':
      case 'readmit':
        return this.#admin(this.#player(step), step);
      case 'late':
      case 'kill endpoint':
      case 'backup':
      case 'restore':
        return this.#happen(step);
      case 'answer':
      case 'note':
      case 'photo':
      case 'rename':
      case 'settle':
      case 'seal':
      case 'reopen':
        return this.#edit(this.#player(step), step);
    }
  }

  #player({ on }: { readonly on: number }): Player {
    return this.players[on % this.players.length] as Player;
  }

  #site({ at }: { readonly at: number }): Site {
    return this.sites[at] as Site;
  }

  async #edit(player: Player, step: Edit): Promise<string> {
    const said = await ACTS[step.do](player, this.#site(step), step.roll);
    if (said === undefined) return 'not possible';
    await this.#promise(player, said);
    return 'saved';
  }

  /** The page says that all is saved: whatever lies on the tablet now, and what was just said above all, is to stay. */
  async #promise(player: Player, said: Said): Promise<void> {
    const held = await player.held();
    if (Array.isArray(said)) {
      const [field, value] = said as [RegExp, unknown];
      const isSaid = held.some(({ set }) =>
        Object.entries(set).some(([name, stored]) => field.test(name) && (value === undefined || stored === value)),
      );
      if (!isSaid) throw new Error(`LOST: ${player.name} was shown ${field} ${String(value)} as saved`);
    }
    for (const change of held) this.promised.set(change.id, change);
    await this.#keep(player, held);
  }

  /** Looks at what a tablet holds: what has gone since the last look must be at head office. */
  async #keep(player: Player, given?: readonly Change[]): Promise<void> {
    const now = idsOf(given ?? (await player.held()));
    const gone = [...(this.#known.get(player) ?? [])].filter((id) => !now.has(id));
    if (gone.length > 0) {
      await this.office.start();
      const there = idsOf(this.office.changes());
      const lost = gone.filter((id) => !there.has(id));
      if (lost.length > 0)
        throw new Error(`LOST: ${player.name} let go of ${lost.length} that head office has not got`);
      for (const id of gone) this.letGo.set(id, this.office.setBacks);
    }
    this.#known.set(player, now);
  }

  async #sync(player: Player, { fates }: StepOf<'sync'>): Promise<string> {
    const isDone = await player.sync(fates);
    const fine = player.wire.told > 0 && isDone;
    if (fine) player.toldAt = this.office.setBacks;
    player.wire.cut();
    await this.#keep(player);
    await this.expectSafe(player);
    return isDone ? 'all sent' : ((await player.syncState())?.cause ?? 'not all sent');
  }

  /** "Safe at head office" must be true, unless head office was set back since it last spoke to this tablet. */
  async expectSafe(player: Player): Promise<void> {
    const said = await player.saidSafe();
    this.safeSeen += said.length;
    if (said.length === 0 || player.toldAt !== this.office.setBacks || !this.office.isUp) return;
    const there = idsOf(this.office.changes());
    const held = await player.held();
    const bodies = await player.records();
    for (const auditId of said) {
      const missing = held.filter(({ id, recordId }) => recordId === auditId && !there.has(id));
      const body = bodies.find(({ id }) => id === auditId);
      const photos = Object.entries(body?.fields ?? {}).filter(
        ([field, value]) => field.startsWith('photos.') && value !== null,
      );
      const hashes = photos.map(([, value]) => (value as { readonly sha256: string }).sha256);
      const bytes = await Promise.all(hashes.map((hash) => this.office.isHeld(hash)));
      if (missing.length > 0 || bytes.includes(false)) throw new Error(`FALSE SAFE: ${player.name}, ${auditId}`);
    }
  }

  async #syncAndKill(player: Player, { which, after: ms }: StepOf<'sync and kill'>): Promise<string> {
    await player.goTo('/sync');
    player.wire.mend();
    await player.tapSend();
    // The random moment itself, not a wait for something.
    await after(ms);
    if (which === 'endpoint') {
      await this.office.kill();
      await after(ms);
      player.wire.cut();
      await this.office.start();
      return 'killed';
    }
    player.wire.cut();
    await player.kill();
    await player.launch();
    await player.goTo('/sync');
    await this.#keep(player);
    return 'killed';
  }

  async #answerAndKill(player: Player, step: StepOf<'answer and kill'>): Promise<string> {
    const answering = answerOnAndOn(player, this.#site(step)).catch((error: unknown) => {
      if (!/closed|crashed|disconnected/i.test(String(error))) throw error;
    });
    await after(step.after + 300);
    await player.kill();
    await answering;
    await player.launch();
    await player.goTo('/sync');
    // What lay there before the kill was promised, and `keep` looks for it.
    await this.#keep(player);
    return 'killed';
  }

  async #admin(player: Player, step: StepOf<'post' | 'revoke' | 'readmit'>): Promise<string> {
    await this.office.start();
    if (step.do === 'post') {
      await this.office.post(player.memberId, this.#member(player, step.post));
      return step.post;
    }
    if (step.do === 'revoke') {
      await this.office.revoke(player.memberId);
      return 'revoked';
    }
    const isAsked = await player.enrolWith(() => this.office.codeFor(player.memberId));
    player.wire.cut();
    return isAsked ? 'readmitted' : 'not asked for a code';
  }

  async #happen(step: StepOf<'late' | 'kill endpoint' | 'backup' | 'restore'>): Promise<string> {
    switch (step.do) {
      case 'late': {
        await this.office.start();
        let delivered = 0;
        for (const { wire } of this.players) delivered += await wire.deliverLate();
        return `${delivered} delivered`;
      }
      case 'kill endpoint':
        await this.office.kill();
        return 'down';
      case 'backup':
        await this.office.start();
        await this.office.backUp();
        return 'copied';
      case 'restore':
        await this.office.setBack(step.sameEpoch);
        return step.sameEpoch ? 'set back' : 'set back, as another one';
    }
  }

  /** All is well again: everybody is a consultant of all dealers, the network is there, and the clocks are right. */
  async calm(): Promise<void> {
    await this.office.start();
    for (const player of this.players) {
      await this.office.post(player.memberId, this.#member(player, 'all'));
      // An hour on, so that nobody goes by what he was told of his rights lately.
      await player.setClock(3_600_000);
    }
  }

  member(player: Player): Promise<string> {
    return this.office.codeFor(player.memberId);
  }

  async end(): Promise<void> {
    for (const player of this.players) await player.close();
    await this.office.close();
  }
}
