// Generated from the Rust command table by `cargo test -p desk`. Do not edit.

export type Accept = "ticked" | "proposed";

export type AcceptRecusalArgs = { nominee: number, member: number, bond: Bond, };

export type AddMemberArgs = { name: string, department: string, };

export type AddTieArgs = { member: number, bond: Bond, unit: number | null, text: string, note: string, };

export type AdjustArgs = { token: string, adjustments: Adjustments, };

export type Adjustments = { sheets: Array<SheetAdjustment>, columns: Array<ColumnAdjustment>, cells: Array<CellAdjustment>, units: Array<UnitAdjustment>, skipped: Array<SkippedRow>, 
/**
 * Ids of problems of kind `ask` whose proposal a person took.
 */
accepted: Array<string>, 
/**
 * Nominees that a newer version left out, and that a person withdraws.
 */
withdrawn: Array<number>, };

export type Agenda = { category: Category, 
/**
 * In their order.
 */
rows: Array<AgendaRow>, 
/**
 * How many members leave or return over the items that wait.
 */
changes: number, 
/**
 * 审议 is recorded: the agenda stands still.
 */
frozen: boolean, };

export type AgendaRow = { nominee: number, number: string, name: string, unit: string, state: AgendaState, reason: string, 
/**
 * Seats of the recused.
 */
recused: Array<number>, scored: boolean, };

export type AgendaState = "waiting" | "done" | "held" | "spare" | "struck";

export type AnnotateArgs = { nominee: number, text: string, target?: NoteTarget | null, place?: string | null, quote?: string | null, 
/**
 * 仅办公室 unless said otherwise.
 */
audience?: NoteAudience | null, 
/**
 * 办公室 unless said otherwise.
 */
by?: string | null, };

export type Annotation = { id: number, target: NoteTarget, 
/**
 * The key of the field, or the code of the condition.
 */
place: string, 
/**
 * The same in words: 职工人数, 入会率达到90%以上.
 */
place_title: string, 
/**
 * The passage as it read when the note was written.
 */
quote: string, 
/**
 * The story no longer holds the passage: a newer version changed it.
 */
quote_gone: boolean, audience: NoteAudience, text: string, by: string, at: string, };

export type AnswerGateArgs = { nominee: number, item: number, met?: boolean | null, note: string, };

export type AppointMemberArgs = { id: number, role: MemberRole, };

export type ApportionArgs = { seats: number, weights: Array<string>, minimum: number, method: Method, };

export type ApportionResult = { seats: Array<number>, tie: SeatTie | null, };

export type ApproveArgs = { category: Category, held_on: string, note: string, };

export type AssignAttachmentArgs = { ids: Array<number>, 
/**
 * None: back to the tray. 
 */
nominee: number | null, };

export type Attachment = { id: number, name: string, folder: string, kind: AttachmentKind, size: number, arrived_at: string, unit: string | null, nominee: number | null, nominee_label: string | null, };

export type AttachmentKind = "pdf" | "image" | "docx" | "other";

export type AttachmentsArgs = { 
/**
 * Of one nominee; none: the tray. 
 */
nominee?: number | null, };

export type BallotArgs = { ballot: number, };

export type BallotBase = "present" | "expected" | "valid";

export type BallotCandidate = { nominee: number, number: string, name: string, masked: string, unit: string, };

export type BallotChoice = "approve" | "against" | "abstain";

export type BallotCount = { figures: BallotFigures, identities: Array<BallotIdentity>, rows: Array<BallotRow>, 
/**
 * Every equation holds: it can be sealed.
 */
sound: boolean, 
/**
 * More returned than issued: why the round is void.
 */
void: string | null, 
/**
 * In one sentence.
 */
outcome: string, };

export type BallotCountArgs = { ballot: number, returned: number, unreturned: number, valid: number, invalid: number, votes: Array<BallotVotes>, papers: Array<OpenPaper>, scrutineers: string, tellers: string, };

export type BallotFigures = { issued: number, returned: number, unreturned: number, valid: number, invalid: number, };

export type BallotForm = "each" | "choose";

export type BallotIdentity = { text: string, holds: boolean, remedy: string, nominee: number | null, };

export type BallotIssueArgs = { ballot: number, issued: number, };

export type BallotList = { category: Category, title: string, expected: number, seats: number, 
/**
 * By the roll of the open meeting; None: told by hand.
 */
present: number | null, 
/**
 * What a new round would be decided by.
 */
rule: string, rounds: Array<BallotRound>, candidates: Array<BallotCandidate>, tied: Array<string>, tied_seats: number, frozen: boolean, };

export type BallotMark = { nominee: number, choice: BallotChoice, };

export type BallotNextArgs = { ballot: number, present?: number | null, };

export type BallotPaperArgs = { ballot: number, to_a_sheet: number, };

export type BallotPrepareArgs = { category: Category, title: string, form: BallotForm, at_most?: number | null, secret: boolean, present?: number | null, nominees: Array<number>, for_tie: boolean, };

export type BallotRound = { id: number, round: number, follows: number | null, title: string, form: BallotForm, at_most: number | null, secret: boolean, for_tie: boolean, expected: number, present: number, issued: number | null, 
/**
 * 过半数（实到人数）.
 */
rule: string, stage: BallotStage, reason: string, scrutineers: string, tellers: string, at: string, rows: Array<BallotRow>, count: BallotCount | null, 
/**
 * A further round can be held on what it left.
 */
can_follow: boolean, };

export type BallotRow = { nominee: number, number: string, name: string, masked: string, organisation: string, unit: string, recused: number, approve: number, against: number, abstain: number, 
/**
 * Once the figures add up.
 */
passed: boolean | null, needed: number | null, rank: number | null, place: Place | null, 
/**
 * 怎么算的.
 */
explanation: string, };

export type BallotStage = "prepared" | "issued" | "counted" | "void";

export type BallotThreshold = "over_half" | "two_thirds";

export type BallotVoidArgs = { ballot: number, reason: string, };

export type BallotVotes = { nominee: number, approve: number, against: number, abstain: number, };

export type BlackArgs = { black: boolean, };

export type BoardRow = { unit: number, name: string, quota: PerCategory, received: PerCategory, home: DeliveryCell, small_home: DeliveryCell, worker: DeliveryCell, };

export type BoardState = { 
/**
 * What was sent last.
 */
program: ProjectorFrame, 
/**
 * What the room sees: the same, or what was frozen before.
 */
room: ProjectorFrame, black: boolean, frozen: boolean, masking: Masking, theme: Theme, timer: FrameTimer | null, 
/**
 * Where the console stood last.
 */
place: ComposeArgs | null, open: boolean, monitors: Array<Monitor>, displays: Displays, };

export type Body = "leading_group" | "party_group";

export type Bond = "unit" | "county" | "kin" | "other";

export type BreakTieArgs = { category: Category, order: Array<number>, method: TieMethod, reason: string, };

export type BulkOutcome = { changed: number, refused: Array<Refused>, };

export type CalendarYear = { year: number, rest_days: number, make_up_days: number, };

export type CalibrateScreenArgs = { width: number, height: number, pitch_nm: number | null, };

export type CallRollArgs = { meeting: number, member: number, state: Presence | null, substitute_name: string, substitute_post: string, };

export type Category = "home" | "small_home" | "worker";

export type CategoryArgs = { category: Category, };

export type CategoryCount = { category: Category, title: string, measure_word: string, seats: number, received: number, pending: number, returned: number, passed: number, barred: number, withdrawn: number, scored: number, selected: number, issued: number, };

export type CellAdjustment = { file: number, sheet: string, cell: string, text: string, };

export type CellState = "pending" | "counted" | "dropped" | "recused" | "absent";

export type Channel = "letter" | "call" | "visit" | "mail";

export type CharacterArgs = { character: string, };

export type CheckPaperArgs = { unit: number, category: Category, item: number, copies: number, sealed: boolean, electronic: boolean, note: string, };

export type CollectSheetArgs = { id: number, returned: boolean, };

export type ColumnAdjustment = { file: number, sheet: string, column: number, field: string | null, };

export type ComposeArgs = { category: Category, scene: Scene, nominee: number | null, 
/**
 * Ranking: how many are revealed, from the last upwards.
 */
revealed: number, };

export type Condition = { code: string, article: string, title: string, quote: string, kind: ConditionKind, 
/**
 * A soft condition can be cleared with a reason (Art. 4 一般不重复推荐).
 */
soft: boolean, verdict: Verdict, figures: string, remedy: string | null, mark: Mark | null, 
/**
 * A newer version changed the nominee after the mark was made.
 */
changed_since: boolean, };

export type ConditionKind = "computed" | "manual" | "veto";

export type Counting = "next_day" | "posting_day";

export type CutScenario = { words: string, how: string, shifts: Array<CutShift>, 
/**
 * The ranking cannot be drawn so. 
 */
impossible: boolean, };

export type CutShift = { nominee: number, name: string, before: Place, after: Place, };

export type CutTie = { among: Array<number>, names: Array<string>, seats: number, resolved: boolean, };

export type Decision = { body: Body, held_on: string, note: string, entries: Array<DecisionEntry>, };

export type DecisionEntry = { nominee: number, number: string, name: string, organisation: string, unit: string, outcome: Outcome, place: number, };

export type DecisionState = { category: Category, title: string, seats: number, proposal: Array<Proposed>, tie: CutTie | null, deliberated: Decision | null, approved: Decision | null, missing_to_deliberate: Array<Missing>, missing_to_approve: Array<Missing>, };

export type DeliberateArgs = { category: Category, held_on: string, selected: Array<number>, reserves: Array<number>, note: string, };

export type Delivery = "none" | "partial" | "complete" | "over";

export type DeliveryCell = { delivery: Delivery, quota: number, received: number, version: number, 
/**
 * Arrived or changed after the deadline of the office (本单位设定).
 */
late: boolean, 
/**
 * What the county still has to put right, and papers that are missing.
 */
open: number, papers_missing: number, };

export type DismissRecusalArgs = { nominee: number, member: number, bond: Bond, reason: string, };

export type Displays = "single" | "mirrored" | "extended";

export type Dossier = { id: number, number: string, category: Category, category_title: string, name: string, organisation: string, unit: string, vetting: Vetting, vetting_reason: string, standing: Standing, facts: Array<Fact>, 
/**
 * 主要事迹, in paragraphs. 
 */
story: string | null, conditions: Array<Condition>, source: Source | null, 
/**
 * Newest first. 
 */
changes: Array<VersionChange>, annotations: Array<Annotation>, 
/**
 * 评语 of the judges.
 */
comments: Array<ScoreComment>, 
/**
 * Whose name the next note bears unless another is typed.
 */
note_author: string, score: string | null, score_detail: string | null, 
/**
 * 已审议通过 / 已审定 / 公示中 / 证书编号…: what has happened to it since.
 */
fate: Array<string>, };

export type EditAnnotationArgs = { id: number, text: string, audience: NoteAudience, by?: string | null, };

export type EnterItemArgs = { nominee: number, member: number, item: number, value: string, };

export type EnterOwnArgs = { nominee: number, item: number, value: string, };

export type EnterScoreArgs = { nominee: number, member: number, value: string, };

export type Fact = { key: string, label: string, value: string, 
/**
 * Personal: hidden until asked for. 
 */
personal: boolean, };

export type FieldChange = { field: string, old: string, new: string, };

export type FieldOption = { code: string, title: string, categories: Array<Category>, };

export type FileFormat = "pdf" | "docx" | "xlsx";

export type FileKind = "table" | "form" | "attachment";

export type FileProgress = { running: boolean, file: string, file_number: number, files: number, rows: number, };

export type FileState = "read" | "refused";

export type FillingPackArgs = { unit: number | null, };

export type FontCandidate = { family: string, 
/**
 * One of those an office has for this role.
 */
is_usual: boolean, refusal: string | null, };

export type FontLicence = { fonts: string, name: string, text: string, };

export type FontList = { roles: Array<FontRole>, 
/**
 * Asked last, for rare characters: those of Windows and those of the folder.
 */
extra: Array<string>, 
/**
 * 补充字库: where further fonts are put.
 */
folder: string, licences: Array<FontLicence>, };

export type FontPreviewArgs = { title: string, body: string, kai: string, head: string, };

export type FontRole = { role: FontUse, 
/**
 * 正文（仿宋）
 */
title: string, 
/**
 * The font that comes with the program.
 */
bundled: string, 
/**
 * Empty: the bundled one.
 */
chosen: string, 
/**
 * Why papers are not set in the chosen one.
 */
trouble: string | null, candidates: Array<FontCandidate>, };

export type FontUse = "title" | "body" | "kai" | "head";

export type Form = "certificates" | "plaques" | "final_list" | "notice" | "calibration" | "decision" | "call" | "plaque_proofs" | "vetting" | "dossiers" | "sign_in" | "labels";

export type FormArgs = { form: Form, 
/**
 * PDF where none is named.
 */
format?: FileFormat | null, 
/**
 * All where none is named.
 */
part?: Part | null, 
/**
 * 版式; the one in use where none is named.
 */
template?: number | null, 
/**
 * 套打: the overprinted blocks alone.
 */
overprint?: boolean | null, 
/**
 * The printer an overprint is corrected for.
 */
profile?: number | null, 
/**
 * 试打: one page, which no register counts.
 */
trial?: boolean | null, 
/**
 * 版头 of a 公文; its room is kept where nothing is said.
 */
masthead?: MastheadChoice | null, 
/**
 * 发文字号 in a printed 版头.
 */
document_number?: string | null, 
/**
 * 抄送
 */
copy_to?: string | null, };

export type FormCheck = { file: string, category: Category, name: string, 
/**
 * Whether a row of the summary tables, here or imported before, is about the same nominee.
 */
matched: boolean, 
/**
 * `old`: the summary table; `new`: the form.
 */
differences: Array<FieldChange>, };

export type FormGroup = "honours" | "outward" | "meeting" | "office";

export type FoundAnnotation = { nominee: number, number: string, name: string, category: Category, annotation: Annotation, };

export type FrameBody = { "scene": "black", } | { "scene": "title", title: string, subtitle: string, } | { "scene": "nominee", number: string, name: string, organisation: string, post: string, lines: Array<FrameLine>, } | { "scene": "agenda", current: FrameItem, next: Array<FrameItem>, } | { "scene": "dossier", number: string, name: string, organisation: string, post: string, lines: Array<FrameLine>, } | { "scene": "score", number: string, name: string, organisation: string, post: string, 
/**
 * 平均得分 or 总分, as the rule makes it.
 */
label: string, 
/**
 * None until every eligible member's score is in.
 */
value: string | null, rule: string, cells: Array<FrameCell>, entered: number, expected: number, } | { "scene": "vote", number: string, name: string, organisation: string, post: string, 
/**
 * Papers out of those who may vote; once counted, papers returned.
 */
papers: number, eligible: number, threshold: string, 
/**
 * None while the papers are out.
 */
count: VoteCount | null, } | { "scene": "ranking", seats: number, rows: Array<FrameRow>, } | { "scene": "tie", value: string, seats: number, method: string, rows: Array<FrameLot>, };

export type FrameCell = { seat: number, value: string | null, state: CellState, };

export type FrameItem = { number: string, name: string, organisation: string, };

export type FrameLine = { label: string, value: string, };

export type FrameLot = { number: string, name: string, organisation: string, 
/**
 * From 1, once people have found an order.
 */
place: number | null, inside: boolean, };

export type FrameRow = { rank: number, name: string, organisation: string, value: string, 
/**
 * Above the cut line.
 */
inside: boolean, 
/**
 * Not revealed yet: only the rank is drawn.
 */
hidden: boolean, };

export type FrameTimer = { text: string, over: boolean, running: boolean, };

export type FreezeArgs = { frozen: boolean, };

export type GateRow = { item: number, title: string, met: boolean | null, note: string, };

export type Grade = "honours" | "pass" | "below";

export type HeadingAlias = { heading: string, field: string, field_title: string, };

export type HeadingAliases = { aliases: Array<HeadingAlias>, fields: Array<FieldOption>, };

export type IdArgs = { id: number, };

export type IdentityArgs = { kind: IdentityKind, value: string, };

export type IdentityKind = "person" | "organisation";

export type IdentityResult = { valid: boolean, normalised: string, reason: string | null, };

export type ImportArgs = { token: string, accept?: Accept | null, };

export type ImportJudgeSheetArgs = { token: string, choices: Array<JudgeConflictChoice>, };

export type ImportOutcome = { counts: RowCounts, files: number, attachments: number, };

export type IssueOutcome = { issued: number, };

export type IssuedNumber = { category: Category, serial: number, text: string, name: string, unit: string, issued_at: string, voided: string | null, };

export type IssuedSheet = { id: number, number: string, member: number, seat: number, 
/**
 * Who it was made for, whoever sits there now.
 */
judge: string, medium: SheetMedium, 
/**
 * What it is scored by.
 */
rubric: string, nominees: number, at: string, standing: SheetStanding, 
/**
 * When it came back, or why it is void.
 */
note: string, };

export type ItemCell = { member: number, value: string | null, };

export type ItemRow = { item: number, section: string, title: string, kind: RubricItemKind, points: string, step: string, guide: string, cells: Array<ItemCell>, 
/**
 * 自评分: never counted.
 */
own: string | null, };

export type ItemSheet = { nominee: number, rubric: string, version: number, sample: boolean, full_marks: string, judges: Array<JudgeTotal>, rows: Array<ItemRow>, gates: Array<GateRow>, 
/**
 * 合格线 75，优秀线 90；得分 93.00，达到优秀线。 The figure only once there is one; empty without lines.
 */
lines: string, 
/**
 * 自评分 put together, once its basic items are there.
 */
own_total: string | null, };

export type ItemSheetArgs = { nominee: number, };

export type JournalArgs = { limit: number, };

export type JournalLine = { id: number, at: string, summary: string, undone: boolean, undoable: boolean, };

export type JudgeConflictChoice = { nominee: number, take: boolean, };

export type JudgeFigure = { title: string, filed: string | null, kept: string | null, differs: boolean, };

export type JudgeFigures = { member: number, seat: number, name: string, scored: number, 
/**
 * Missing for a member who scored nobody.
 */
mean: ToldFigure | null, mean_at: number | null, 
/**
 * Kendall's τ-a with the panel's order; missing for fewer than two nominees.
 */
tau: ToldFigure | null, 
/**
 * In thousandths, −1000 to 1000.
 */
tau_at: number | null, };

export type JudgeRowState = "new" | "same" | "blank" | "conflict" | "shut" | "revealed";

export type JudgeSheetImported = { nominees: number, told: string, };

export type JudgeSheetName = { number: string, name: string, masked: string, };

export type JudgeSheetReading = { token: string, file: string, 
/**
 * Whose sheet it is, and its number; empty when the file does not tell.
 */
title: string, faults: Array<string>, notes: Array<string>, rows: Array<JudgeSheetRow>, 
/**
 * Whoever may be named above, for a console that the room can see.
 */
named: Array<JudgeSheetName>, 
/**
 * Nominees it would write to without a question, and those that wait for one.
 */
writes: number, conflicts: number, 
/**
 * It was imported before.
 */
returned: boolean, };

export type JudgeSheetRow = { nominee: number, number: string, name: string, masked: string, state: JudgeRowState, 
/**
 * It writes something even when all that is in is kept.
 */
adds: boolean, figures: Array<JudgeFigure>, note: string, };

export type JudgeTotal = { member: number, seat: number, name: string, total: string | null, state: CellState, explanation: string, };

export type KeptPage = { address: string, };

export type ListArgs = { category?: Category | null, unit?: number | null, vetting?: Vetting | null, 
/**
 * Names, units, numbers and pinyin initials; several words must all occur.
 */
search?: string | null, sort: NomineeSort, descending: boolean, offset: number, 
/**
 * At most 500.
 */
limit: number, };

export type ListOrder = "unit" | "surname_strokes" | "name_strokes" | "pinyin" | "score";

export type LookArgs = { masking: Masking, theme: Theme, };

export type Mark = { verdict: MarkVerdict, note: string, at: string, };

export type MarkAgendaArgs = { nominee: number, state: AgendaState, reason: string, };

export type MarkArgs = { id: number, code: string, verdict: MarkVerdict | null, note: string, };

export type MarkRestArgs = { ids: Array<number>, note: string, };

export type MarkVerdict = "met" | "unmet" | "override";

export type Masking = "full" | "surname" | "number";

export type MastheadChoice = "none" | "room" | "printed";

export type MeasuredPageArgs = { across: string, down: string, left: string, top: string, };

export type Meeting = { id: number, number: number, title: string, 
/**
 * ISO date.
 */
held_on: string, place: string, state: MeetingState, };

export type MeetingPaper = "score_sheets" | "results";

export type MeetingPaperArgs = { category: Category, paper: MeetingPaper, 
/**
 * PDF where none is named; the results also as .xlsx.
 */
format?: FileFormat | null, };

export type MeetingState = "planned" | "open" | "closed";

export type Member = { id: number, seat: number, name: string, department: string, role: MemberRole, };

export type MemberRole = "head" | "vice" | "member";

export type MemberTie = { id: number, member: number, bond: Bond, 
/**
 * The county of a county tie, and its name.
 */
unit: number | null, 
/**
 * The county, the unit or the person, by name.
 */
text: string, note: string, };

export type Method = "largest_remainder" | "sainte_lague" | "dhondt";

export type MinutesArgs = { meeting: number, issue?: number | null, };

export type MinutesIssue = { 
/**
 * 第几次印发, from 1.
 */
issue: number, 
/**
 * Why it was issued again; empty for the first.
 */
reason: string, at: string, 
/**
 * The journal row it stands on, and the first digits of its hash.
 */
journal: number, hash: string, 
/**
 * The meeting's records tell something else by now; of the newest issue alone.
 */
outdated: boolean, };

export type Missed = { what: string, why: string, };

export type Missing = { what: string, who: string, article: string, };

export type MissingCharacter = { nominee: number, whose: string, character: string, code: string, };

export type Monitor = { 
/**
 * Its place on the desktop and its size, in physical pixels.
 */
x: number, y: number, width: number, height: number, scale_percent: number, primary: boolean, };

export type MoveAgendaArgs = { nominee: number, to: number, };

export type NameOrder = "surname_strokes" | "name_strokes" | "pinyin";

export type NomineeList = { rows: Array<NomineeRow>, total: number, 
/**
 * Counts under the same search and unit, whatever the category or the state.
 */
categories: PerCategory, vetting: VettingCounts, };

export type NomineeRow = { id: number, number: string, category: Category, name: string, organisation: string, unit: string, vetting: Vetting, 
/**
 * One verdict a condition, in the order of the dossier.
 */
verdicts: Array<Verdict>, 
/**
 * The score by the chosen rule, once every member's is in.
 */
score: string | null, };

export type NomineeSort = "number" | "name" | "unit";

export type NomineeSpread = { nominee: number, number: string, name: string, masked: string, 
/**
 * Of the figure by the rule in force, where the rubric draws lines.
 */
grade: Grade | null, range: ToldFigure, deviation: ToldFigure, mean: ToldFigure, mean_at: number, 
/**
 * In seat order.
 */
dots: Array<SpreadDot>, };

export type NoteAudience = "office" | "meeting";

export type NoteTarget = "nominee" | "field" | "passage" | "condition";

export type Nothing = Record<symbol, never>;

export type Notice = { id: number, posted: string, first: string, last: string, counting: Counting, days: number, calendar: Array<PublicityDay>, phase: Phase, 
/**
 * 第 day 个工作日, 还剩 left 个.
 */
day: number, left: number, 
/**
 * 公示时间：2026年9月24日至10月9日（5个工作日）
 */
period: string, entries: Array<PublicEntry>, objections: Array<Objection>, };

export type NoticeArgs = { unit: number, format: NoticeFormat, };

export type NoticeFormat = "pdf" | "docx";

export type NoticeState = { 
/**
 * Nothing is missing: there is nothing to ask for. 
 */
empty: boolean, lines: Array<string>, };

export type Objection = { id: number, nominee: number, nominee_name: string, received_on: string, channel: Channel, signed: boolean, complainant: string, gist: string, state: ObjectionState, conclusion: string, resolved_on: string | null, };

export type ObjectionState = "open" | "sustained" | "rejected";

export type Office = { 
/**
 * None before the first year is opened.
 */
year: number | null, is_sample: boolean, union_name: string, 
/**
 * The day by this computer's clock.
 */
today: string, 
/**
 * When the last change was written (`HH:MM:SS` with date), and what it was.
 */
saved_at: string | null, last_action: string | null, 
/**
 * What Ctrl+Z would take back.
 */
undoable: string | null, };

export type OpenPaper = { member: number, marks: Array<BallotMark>, };

export type OpenQuestions = { files: number, sheets: number, columns: number, rows: number, };

export type OpenYearArgs = { year: number, };

export type Outcome = "selected" | "reserve";

export type Overview = { year: number, stages: Array<Stage>, categories: Array<CategoryCount>, 
/**
 * 公示 countdown: "第 3 个工作日，还剩 2 个工作日".
 */
countdown: string | null, recent: Array<JournalLine>, };

export type PaperChecklist = { unit: number, unit_name: string, category: Category, nominees: number, papers: Array<PaperState>, };

export type PaperItem = { id: number, name: string, copies: number, sealed: boolean, electronic: boolean, 
/**
 * One for each nominee, not one a submission. 
 */
per_nominee: boolean, };

export type PaperSize = { title: string, width: number, height: number, };

export type PaperState = { item: PaperItem, wanted: number, copies: number, sealed: boolean, electronic: boolean, note: string, complete: boolean, };

export type PaperTemplate = { id: number | null, purpose: TemplatePurpose, name: string, in_use: boolean, content: TemplateContent, };

export type PapersArgs = { unit: number, category: Category, };

export type Part = { "part": "all" } | { "part": "range", from: number, to: number, } | { "part": "only", nominees: Array<number>, } | { "part": "changed" };

export type PerCategory = { home: number, small_home: number, worker: number, };

export type Phase = "before" | "running" | "ended";

export type Place = "inside" | "tied" | "outside";

export type PlaceCharacterArgs = { character: string, behind: string, reading: string, };

export type PlacedCharacter = { character: string, behind: string, reading: string, };

export type PlaqueFace = { nominee: number, category: Category, name: string, lines: Array<string>, size: string, material: string, count: number, 
/**
 * Laid down for this plaque; otherwise it follows the settings.
 */
own: boolean, };

export type PlaqueFaceArgs = { nominees: Array<number>, size: string, material: string, count: number, };

export type PlaqueFaces = { rows: Array<PlaqueFace>, 
/**
 * What the settings say.
 */
size: string, material: string, };

export type Presence = "present" | "absent" | "late" | "left";

export type Preview = { 
/**
 * Names this preview when it is adjusted or imported; a newer preview ends it.
 */
token: string, files: Array<PreviewFile>, 
/**
 * The first of them; `submission.rows` and `submission.problems` give the rest.
 */
rows: Array<PreviewRow>, problems: Array<PreviewProblem>, counts: RowCounts, problem_counts: ProblemCounts, open: OpenQuestions, 
/**
 * Withdrawals a person agreed to; the others of `counts` stay where they are.
 */
withdrawing: number, forms: Array<FormCheck>, attachments: Array<PreviewAttachment>, fields: Array<FieldOption>, adjustments: Adjustments, };

export type PreviewArgs = { files: Array<UploadedFile>, };

export type PreviewAttachment = { name: string, folder: string, kind: AttachmentKind, size: number, 
/**
 * 推荐对象 it will be filed under; none goes to the tray.
 */
nominee: string | null, already_kept: boolean, };

export type PreviewColumn = { 
/**
 * 0-based.
 */
column: number, letter: string, heading: string, 
/**
 * Code of a [`FieldOption`]; none is kept as other text.
 */
field: string | null, examples: Array<string>, };

export type PreviewFile = { 
/**
 * Names the file in [`Adjustments`].
 */
index: number, 
/**
 * With the folders and the archive it came in.
 */
name: string, kind: FileKind, state: FileState, reason: string | null, 
/**
 * 填报单位 as resolved to a recommending unit of the year.
 */
unit: string | null, rows: PerCategory, sheets: Array<PreviewSheet>, 
/**
 * 合计, 填报人…: rows that are no nominees.
 */
dropped_rows: Array<string>, already_imported: boolean, 
/**
 * Filled in our own 填报包: sheets and columns need no look.
 */
own_form: boolean, 
/**
 * The columns were matched as the office matched them for this unit before.
 */
remembered: boolean, 
/**
 * 第2版 of what the unit sent before; 1 is the first.
 */
version: number, 
/**
 * The file the newest version before came in.
 */
follows: string | null, };

export type PreviewProblem = { 
/**
 * Names the problem in [`Adjustments`]; the same after another look at the same files.
 */
id: string, action: ProblemAction, step: WizardStep, trap: number, file: string, file_index: number, sheet: string, 
/**
 * As the spreadsheet program counts; none if a whole sheet or file is meant.
 */
row: number | null, cell: string | null, raw: string, proposed: string | null, message: string, accepted: boolean, 
/**
 * 推荐单位 as written, when the question is which unit it is.
 */
unit_written: string | null, 
/**
 * The nominee a newer version leaves out, when the question is whether it is withdrawn. Open, it keeps the nominee.
 */
withdraws: number | null, };

export type PreviewRow = { state: RowState, category: Category, name: string, organisation: string, 
/**
 * Empty when no recommending unit could be told.
 */
unit: string, file: string, file_index: number, sheet: string, row: number, changes: Array<FieldChange>, reason: string | null, 
/**
 * The nominee it changes or withdraws.
 */
nominee: number | null, 
/**
 * What the row states, by the labels of the form.
 */
fields: { [key in string]: string }, };

export type PreviewSheet = { name: string, hidden: boolean, read: boolean, category: Category | null, rows: number, header_row: number, columns: Array<PreviewColumn>, };

export type PrintDocument = { form: Form, title: string, description: string, group: FormGroup, formats: Array<FileFormat>, 
/**
 * What still closes the gate; empty: it can be printed.
 */
missing: Array<Missing>, 
/**
 * What no font can draw, of everybody on it: it is printed once they are mended.
 */
missing_characters: Array<MissingCharacter>, count: number, printed_at: string | null, 
/**
 * Whether a part of the nominees can be printed, each of them in a file, and only what changed.
 */
by_nominee: boolean, apart: boolean, outward: boolean, };

export type PrintPreview = { file_name: string, base64: string, sha256: string, 
/**
 * Who is not on it, and why.
 */
missed: Array<Missed>, };

export type PrinterFigures = { dx: string, dy: string, scale_x: string, scale_y: string, };

export type PrinterProfile = { id: number, name: string, dx: string, dy: string, scale_x: string, scale_y: string, };

export type PrintingState = { documents: Array<PrintDocument>, numbers: Array<IssuedNumber>, 
/**
 * Approved, through the 公示, and without a number yet.
 */
unnumbered: number, missing_to_issue: Array<Missing>, 
/**
 * 经办人 of the newest run, offered for the next.
 */
operator: string, 
/**
 * Chosen fonts this computer lacks; papers are set in the bundled ones.
 */
font_troubles: Array<string>, };

export type ProblemAction = "refuse" | "ask" | "warn" | "fix";

export type ProblemCounts = { refuse: number, ask: number, warn: number, fix: number, };

export type ProblemsArgs = { token: string, action?: ProblemAction | null, step?: WizardStep | null, offset: number, 
/**
 * At most 500. 
 */
limit: number, };

export type ProblemsPage = { problems: Array<PreviewProblem>, total: number, };

export type Progress = { current: number, total: number, };

export type ProjectorFrame = { 
/**
 * Counts the frames before the room; 0 in a preview. Of two frames the higher is the newer.
 */
serial: number, heading: string, category: string, theme: Theme, progress: Progress | null, timer: FrameTimer | null, body: FrameBody, };

export type ProposeQuotasArgs = { basis: QuotaBasis, method: Method, minimum: number, };

export type Proposed = { nominee: number, number: string, name: string, masked: string, organisation: string, unit: string, value: string, rank: number, place: Place, grade: Grade | null, 
/**
 * Below a 合格线 that is a condition: it cannot be chosen. 
 */
barred: boolean, };

export type PublicEntry = { nominee: number, number: string, category: Category, name: string, organisation: string, unit: string, };

export type PublicityDay = { date: string, 
/**
 * 1-based number of the working day within the window; None for a rest day.
 */
counted: number | null, 
/**
 * 国庆节, 国庆节补班…
 */
name: string | null, past: boolean, today: boolean, };

export type PublicityState = { notices: Array<Notice>, 
/**
 * Approved and not yet made public.
 */
waiting: Array<PublicEntry>, missing: Array<Missing>, days: number, counting: Counting, };

export type QuorumShare = "over_half" | "two_thirds";

export type QuotaBasis = "organisations" | "members" | "cadres" | "balanced";

export type QuotaCell = { unit: number, quota: PerCategory, };

export type QuotaProposal = { rows: Array<QuotaRow>, ties: Array<QuotaTie>, };

export type QuotaRow = { unit: number, name: string, quota: PerCategory, };

export type QuotaTie = { category: Category, among: Array<string>, seats: number, };

export type ReadBack = { category: Category, member: number, seat: number, name: string, 
/**
 * In the order of the printed papers.
 */
sheets: Array<ReadBackSheet>, count: ReadBackCount, 
/**
 * 审议 is recorded: nothing is read back any more.
 */
frozen: boolean, };

export type ReadBackArgs = { category: Category, member: number, };

export type ReadBackCell = { item: number, state: ReadBackState, 
/**
 * What the second person read, while it holds; empty for a blank.
 */
second: string | null, 
/**
 * Only where the two differ; empty for a blank.
 */
first: string | null, };

export type ReadBackChoice = "first" | "second";

export type ReadBackColumn = { item: number, title: string, range: string, };

export type ReadBackCount = { of: number, read: number, differing: number, };

export type ReadBackEnterArgs = { nominee: number, member: number, item: number, value: string, reader: string, };

export type ReadBackJudge = { member: number, seat: number, name: string, count: ReadBackCount, readers: Array<string>, };

export type ReadBackProgress = { category: Category, title: string, judges: Array<ReadBackJudge>, 
/**
 * Who read last: proposed as 复核人.
 */
reader: string, 
/**
 * What is still open once somebody has begun; none where nobody reads back or all is done.
 */
warning: string | null, };

export type ReadBackRow = { nominee: number, number: string, name: string, masked: string, 
/**
 * Why there is nothing to read back: 回避, 缺席, 已撤下, 初录未齐.
 */
shut: string | null, cells: Array<ReadBackCell>, };

export type ReadBackSettleArgs = { nominee: number, member: number, item: number, choice: ReadBackChoice, };

export type ReadBackSheet = { title: string | null, columns: Array<ReadBackColumn>, rows: Array<ReadBackRow>, };

export type ReadBackState = "waiting" | "stale" | "agrees" | "differs" | "kept";

export type RecordObjectionArgs = { nominee: number, received_on: string, channel: Channel, signed: boolean, complainant: string, gist: string, };

export type RecusalOutlook = { nominee: number, newly: Array<RecusedSeat>, still: Array<RecusedSeat>, 
/**
 * Recused of the item before, and back for this one.
 */
no_longer: Array<RecusedSeat>, 
/**
 * Ties that nobody has answered yet.
 */
proposals: Array<RecusalProposal>, };

export type RecusalProposal = { member: number, seat: number, name: string, bond: Bond, 
/**
 * 同单位：海港实业
 */
reason: string, };

export type RecuseArgs = { nominee: number, member: number, recused: boolean, reason: string, };

export type RecusedSeat = { member: number, seat: number, name: string, reason: string, };

export type Refused = { id: number, name: string, why: string, };

export type RegisterArgs = { form?: Form | null, offset: number, limit: number, };

export type RegisterPage = { rows: Array<RegisterRow>, total: number, };

export type RegisterRow = { 
/**
 * None for a paper for work inside the office: it is not kept.
 */
run: number | null, title: string, part: string, format: string, copies: number, files: number, operator: string, reason: string, at: string, sha256: string, 
/**
 * Whether the same bytes can be had again.
 */
kept: boolean, };

export type ReissueMinutesArgs = { meeting: number, reason: string, };

export type RenameMemberArgs = { id: number, name: string, department: string, };

export type ReprintArgs = { run: number, copies: number, operator: string, reason: string, };

export type ResizeTemplateArgs = { content: TemplateContent, width: number, height: number, };

export type ResolveObjectionArgs = { id: number, sustained: boolean, conclusion: string, resolved_on: string, };

export type RevealArgs = { nominee: number, early_reason: string, };

export type Review = { category: Category, title: string, rule: ScoreRule, rule_title: string, scale: string, seats: number, members: Array<Member>, 
/**
 * In agenda order: by number.
 */
rows: Array<ReviewRow>, 
/**
 * Whose scores are all in; how many are on the agenda (撤下 apart).
 */
complete: number, on_agenda: number, 
/**
 * Whose figure waits to be revealed.
 */
unrevealed: number, tie: CutTie | null, current: number | null, 
/**
 * 审议 is recorded: scores are frozen.
 */
frozen: boolean, };

export type ReviewRow = { nominee: number, number: string, name: string, organisation: string, unit: string, 
/**
 * The name as 姓＊, for a console that the room can see.
 */
masked: string, cells: Array<ScoreCell>, entered: number, expected: number, 
/**
 * Only once it was revealed.
 */
value: string | null, exact: string | null, 
/**
 * Every eligible score is in, and nobody has seen the figure.
 */
awaits_reveal: boolean, 
/**
 * Why the chair did not wait for the last score.
 */
closed_early: string | null, 
/**
 * 怎么算的, in words and figures.
 */
explanation: string, rank: number | null, place: Place | null, annotations: number, 
/**
 * A newer version changed the nominee after a score was given.
 */
changed_since: boolean, 
/**
 * A rubric is in force: the judges' figures are totals of its items.
 */
itemised: boolean, 
/**
 * 必备 that it lacks: out of the ranking.
 */
lacking: Array<string>, };

export type RollArgs = { meeting?: number | null, };

export type RollCall = { meeting: Meeting, 
/**
 * In seat order.
 */
rows: Array<RollRow>, 
/**
 * 应到, 实到, and how many make a quorum.
 */
expected: number, present: number, needed: number, met: boolean, uncalled: number, 
/**
 * 出席 8/9，达到法定人数
 */
words: string, };

export type RollRow = { member: number, seat: number, name: string, department: string, role: MemberRole, 
/**
 * None: not called yet.
 */
state: Presence | null, 
/**
 * Who sits for the member, or empty.
 */
substitute_name: string, substitute_post: string, at: string | null, };

export type RowCounts = { new: number, updated: number, withdrawn: number, unchanged: number, waiting: number, refused: number, };

export type RowState = "new" | "updated" | "withdrawn" | "unchanged" | "waiting" | "refused";

export type RowsArgs = { token: string, state?: RowState | null, offset: number, 
/**
 * At most 500. 
 */
limit: number, };

export type RowsPage = { rows: Array<PreviewRow>, total: number, };

export type Rubric = { id: number, category: Category, nature: RubricNature, 
/**
 * 全部, 企业, …
 */
nature_title: string, version: number, title: string, 
/**
 * 示例，请领导小组修改.
 */
sample: boolean, extra_cap: string | null, full_marks: string, items: Array<RubricItem>, 
/**
 * 合格线, 优秀线, and 未达合格线不得入选.
 */
pass_line: string | null, honours_line: string | null, pass_required: boolean, 
/**
 * Something was scored by it: it stands still.
 */
frozen: boolean, };

export type RubricItem = { section: string, title: string, kind: RubricItemKind, 
/**
 * The most a judge may give, and the step: points, exact decimals.
 */
points: string, step: string, 
/**
 * 必备: whoever lacks it cannot be selected, whatever the total.
 */
required: boolean, guide: string, };

export type RubricItemKind = "basic" | "extra" | "deduction";

export type RubricNature = "any" | "enterprise" | "institution" | "government" | "township";

export type RuleColumn = { title: string, in_force: boolean, 
/**
 * Why this rule gives no ranking. 
 */
obstacle: string | null, };

export type RuleRank = { value: ToldFigure, rank: number, place: Place, };

export type RuleRow = { nominee: number, number: string, name: string, ranks: Array<RuleRank | null>, };

export type RunOutcome = { 
/**
 * The file, or the folder of several.
 */
path: string | null, files: number, missed: Array<Missed>, 
/**
 * Whether `print.again` writes what could not be written.
 */
again: boolean, };

export type SaveArgs = { 
/**
 * One file for each nominee, into a folder.
 */
apart?: boolean | null, 
/**
 * One where nothing is said.
 */
copies?: number | null, 
/**
 * 经办人
 */
operator?: string | null, 
/**
 * 为何再印
 */
reason?: string | null, form: Form, 
/**
 * PDF where none is named.
 */
format?: FileFormat | null, 
/**
 * All where none is named.
 */
part?: Part | null, 
/**
 * 版式; the one in use where none is named.
 */
template?: number | null, 
/**
 * 套打: the overprinted blocks alone.
 */
overprint?: boolean | null, 
/**
 * The printer an overprint is corrected for.
 */
profile?: number | null, 
/**
 * 试打: one page, which no register counts.
 */
trial?: boolean | null, 
/**
 * 版头 of a 公文; its room is kept where nothing is said.
 */
masthead?: MastheadChoice | null, 
/**
 * 发文字号 in a printed 版头.
 */
document_number?: string | null, 
/**
 * 抄送
 */
copy_to?: string | null, };

export type SaveHeadingAliasArgs = { heading: string, 
/**
 * None takes the wording away. 
 */
field: string | null, };

export type SaveMeetingArgs = { id: number, title: string, held_on: string, place: string, };

export type SaveOutcome = { path: string | null, };

export type SavePaperItemsArgs = { items: Array<PaperItem>, };

export type SavePrinterArgs = { id: number | null, name: string, dx: string, dy: string, scale_x: string, scale_y: string, };

export type SaveQuotasArgs = { rows: Array<QuotaCell>, };

export type SaveRubricArgs = { category: Category, nature: RubricNature, title: string, extra_cap?: string | null, pass_line?: string | null, honours_line?: string | null, pass_required: boolean, items: Array<RubricItem>, };

export type SaveScoreSheetsArgs = { category: Category, medium: SheetMedium, member?: number | null, };

export type SaveTemplateArgs = { id: number | null, purpose: TemplatePurpose, name: string, content: TemplateContent, };

export type SaveUnitArgs = { id: number | null, name: string, kind: UnitKind, aliases: Array<string>, organisations: string, members: string, cadres: string, quota: PerCategory, };

export type SayToScoreArgs = { nominee: number, member: number, item?: number | null, text: string, };

export type Scene = "title" | "agenda" | "nominee" | "dossier" | "score" | "vote" | "ranking" | "tie";

export type ScoreCell = { member: number, seat: number, value: string | null, state: CellState, };

export type ScoreComment = { nominee: number, member: number, seat: number, name: string, 
/**
 * None: on the nominee as a whole.
 */
item: number | null, 
/**
 * The item by name, or 总体.
 */
title: string, text: string, at: string, };

export type ScoreCommentsArgs = { nominee: number, };

export type ScoreDraft = { nominee: number, member: number, item?: number | null, text: string, };

export type ScoreRule = "sum" | "mean" | "trimmed_mean";

export type ScoreSheetPaperArgs = { category: Category, member?: number | null, };

export type ScoreSheetsSaved = { path: string | null, numbers: Array<string>, voided: number, };

export type ScreenArgs = { width: number, height: number, };

export type ScreenPitch = { pitch_nm: number | null, };

export type SearchAnnotationsArgs = { 
/**
 * Two characters or more; several words must all occur.
 */
search: string, 
/**
 * At most 100.
 */
limit: number, };

export type SeatMemberArgs = { id: number, seat: number, };

export type SeatTie = { among: Array<number>, seats: number, };

export type Settings = { 
/**
 * 秦皇岛市总工会: the issuer on every paper.
 */
union_name: string, 
/**
 * 秦皇岛市: stands before the titles.
 */
prefix: string, 
/**
 * 选树 / 命名 / 授予 / 表彰.
 */
verb: string, score_rule: ScoreRule, score_decimals: number, 
/**
 * Highest score a member can give, and the step, exact decimals as text.
 */
score_max: string, score_step: string, 
/**
 * 法定人数 of a meeting, of all seats.
 */
quorum: QuorumShare, 
/**
 * 领导小组任期, as the office writes it.
 */
committee_term: string, 
/**
 * How long one may speak, for the timer on the board.
 */
speech_minutes: number, 
/**
 * Working days of the city-level 公示, and how they are counted.
 */
publicity_days: number, counting: Counting, 
/**
 * Accept a unit's window only when it holds 5 working days from the day after posting.
 */
strict_publicity: boolean, list_order: ListOrder, number_home: string, number_small_home: string, number_worker: string, 
/**
 * The month on certificates and plaques (ISO date).
 */
issue_date: string, masking: Masking, 
/**
 * For the 公示: where objections go.
 */
contact: string, plaque_size: string, plaque_material: string, 
/**
 * Families papers are set in; empty: the fonts that come with the program.
 */
font_title: string, font_body: string, font_kai: string, font_head: string, 
/**
 * 报送截止日期 (ISO date), or empty.
 */
submission_deadline: string, 
/**
 * 票决: who passes, and of whom the threshold is a share.
 */
ballot_threshold: BallotThreshold, ballot_base: BallotBase, 
/**
 * 优先规则 for a tie on the cut line.
 */
tie_priority: TiePriority, };

export type SheetAdjustment = { file: number, sheet: string, read: boolean, category: Category | null, };

export type SheetMedium = "paper" | "xlsx";

export type SheetStanding = "in_use" | "returned" | "void";

export type SkippedRow = { file: number, sheet: string, row: number, };

export type SortArgs = { order: NameOrder, names: Array<string>, };

export type SortResult = { names: Array<string>, unknown: Array<string>, };

export type Source = { file: string, sheet: string, row: number, sha256: string, imported_at: string, cells: Array<SourceCell>, };

export type SourceCell = { header: string, text: string, };

export type SpreadDot = { seat: number, value: string, at: number, };

export type Stage = { code: StageCode, 
/**
 * 启动 申报 资格审查 评审 审议 审定 公示 印制
 */
title: string, article: string, state: StageState, 
/**
 * One line: 已收 9 个单位 68 件.
 */
summary: string, 
/**
 * What keeps this stage from being done.
 */
missing: Array<Missing>, };

export type StageCode = "opening" | "submission" | "vetting" | "review" | "deliberation" | "approval" | "publicity" | "printing";

export type StageState = "done" | "current" | "waiting";

export type Standing = "clear" | "waiting" | "barred";

export type StartPublicityArgs = { posted: string, };

export type Statistics = { category: Category, title: string, rule_title: string, seats: number, 
/**
 * The lowest and the highest score of the category: the ends of the axis.
 */
axis_from: string, axis_to: string, 
/**
 * Greatest disagreement first.
 */
nominees: Array<NomineeSpread>, 
/**
 * In seat order.
 */
judges: Array<JudgeFigures>, rules: Array<RuleColumn>, 
/**
 * In the order of the rule in force.
 */
by_rule: Array<RuleRow>, other_rules: Array<CutScenario>, 
/**
 * One a member, in seat order.
 */
without: Array<CutScenario>, };

export type SubmissionBoard = { rows: Array<BoardRow>, files: Array<SubmittedFile>, silent: Array<string>, 
/**
 * 报送截止日期 (本单位设定), ISO; empty when none is set.
 */
deadline: string, tray: number, };

export type SubmittedFile = { id: number, name: string, imported_at: string, sha256: string, nominees: number, 
/**
 * 海港区总工会 模范职工之家 第2版.
 */
versions: Array<string>, };

export type SummariseArgs = { rule: ScoreRule, scores: Array<string>, decimals: number, };

export type SummariseResult = { value: string, exact: string, dropped: Array<number>, counted: number, };

export type TemplateAlign = "left" | "centre" | "right";

export type TemplateBlock = { 
/**
 * What the office calls it.
 */
id: string, role: TemplateRole, size: number, least: number, tracking: number, colour: [number, number, number], align: TemplateAlign, 
/**
 * Left end, or the distance from the end of the text it follows; `y` is the first baseline.
 */
x: number, y: number, width: number, 
/**
 * Hundredths of the size.
 */
leading: number, indent: number, lines: number, text: string, follows: string | null, overprinted: boolean, under_seal: boolean, };

export type TemplateBox = { block: string, x: number, y: number, width: number, height: number, size: number, };

export type TemplateCircle = { x: number, y: number, radius: number, };

export type TemplateContent = { width: number, height: number, frame: TemplateFrame, ornaments: Array<TemplateOrnament>, seal: TemplateCircle | null, blocks: Array<TemplateBlock>, };

export type TemplateFault = { block: string, text: string, };

export type TemplateFigure = { "figure": "flourish" } | { "figure": "laurel" } | { "figure": "path", path: string, };

export type TemplateFrame = "none" | "fret";

export type TemplateOrnament = { figure: TemplateFigure, x: number, y: number, width: number, colour: [number, number, number], };

export type TemplatePreview = { paper: PrintPreview, boxes: Array<TemplateBox>, faults: Array<TemplateFault>, };

export type TemplatePreviewArgs = { content: TemplateContent, overprint: boolean, sample: TemplateSample, profile?: number | null, };

export type TemplatePurpose = "certificate" | "overprint";

export type TemplateRole = "title" | "body" | "kai" | "head";

export type TemplateSample = "two_characters" | "long_name";

export type TemplateShelf = { templates: Array<PaperTemplate>, fields: Array<string>, sizes: Array<PaperSize>, };

export type Theme = "light" | "dark";

export type TieDrawArgs = { category: Category, drawn: Array<number>, witnesses: string, note: string, };

export type TieMethod = "lots" | "revote" | "priority";

export type TiePriority = "submitted" | "service" | "women" | "members";

export type TieRecord = { round: number, method: TieMethod, order: Array<string>, seats: number, witnesses: string, rule: string, reason: string, at: string, in_force: boolean, };

export type TieState = { category: Category, title: string, tied: Array<TiedNominee>, seats: number, value: string, resolved: boolean, frozen: boolean, 
/**
 * The rule of the setting, the order it gives, or why it gives none.
 */
priority: string, priority_order: Array<number>, priority_refusal: string | null, 
/**
 * A round of voting on this tie is under way.
 */
voting: boolean, records: Array<TieRecord>, };

export type TiedNominee = { nominee: number, number: string, name: string, masked: string, organisation: string, unit: string, figure: string, };

export type TimerArgs = { turn: TimerTurn, };

export type TimerTurn = "start" | "pause" | "reset";

export type TokenArgs = { token: string, };

export type ToldFigure = { text: string, how: string, };

export type Undone = { summary: string, };

export type Unit = { id: number, name: string, kind: UnitKind, aliases: Array<string>, organisations: string, members: string, cadres: string, quota: PerCategory, received: PerCategory, };

export type UnitAdjustment = { file?: number | null, written: string, unit: number, };

export type UnitArgs = { unit: number, };

export type UnitKind = "division" | "system" | "direct";

export type UnplacedCharacter = { character: string, code: string, 
/**
 * Nothing is known of how it is read.
 */
needs_reading: boolean, names: Array<string>, };

export type UnplacedCharacters = { 
/**
 * The office's lists go by names; otherwise no character needs a place.
 */
by_name: boolean, unplaced: Array<UnplacedCharacter>, placed: Array<PlacedCharacter>, };

export type UploadedFile = { name: string, base64: string, };

export type UseTemplateArgs = { purpose: TemplatePurpose, id: number | null, };

export type Verdict = "met" | "doubt" | "unmet" | "vetoed" | "waiting";

export type Verification = { checked: Array<string>, flaws: Array<string>, };

export type VersionChange = { field: string, old: string, new: string, file: string, at: string, };

export type VetArgs = { ids: Array<number>, outcome: Vetting, reason: string, };

export type Vetting = "pending" | "returned" | "passed" | "barred" | "withdrawn";

export type VettingCounts = { pending: number, returned: number, passed: number, barred: number, withdrawn: number, };

export type VoidNumberArgs = { category: Category, serial: number, reason: string, };

export type VoteCount = { approve: number, against: number | null, abstain: number | null, 
/**
 * Approvals that carry it.
 */
needed: number, 
/**
 * None: as many votes as others for the last place.
 */
passed: boolean | null, };

export type WindowArgs = { posted: string, days: number, counting: Counting, };

export type WindowResult = { first: string, last: string, days: Array<string>, };

export type WithdrawRevealArgs = { nominee: number, reason: string, };

export type WizardStep = "files" | "sheets" | "columns" | "rows";

export interface Commands {
  /** Working days of a 公示 from its posting. */
  'calendar.window': { args: WindowArgs; result: WindowResult }
  /** Seats by weight (Art. 12); a tie is an outcome. */
  'quota.apportion': { args: ApportionArgs; result: ApportionResult }
  /** Check digit of a personal ID or a unified credit code. */
  'identity.check': { args: IdentityArgs; result: IdentityResult }
  /** Names in the order of a list. */
  'names.sort': { args: SortArgs; result: SortResult }
  /** One figure from the members' scores, exact. */
  'score.summarise': { args: SummariseArgs; result: SummariseResult }
  /** What the frame of the window shows. */
  'office.read': { args: Nothing; result: Office }
  /** The page of a meeting that the window showed last. */
  'office.page': { args: Nothing; result: KeptPage }
  /** Keeps it for the next start. */
  'office.keep_page': { args: KeptPage; result: Nothing }
  /** How large a pixel of this screen is, so that 实际大小 is true to the millimetre. */
  'screen.read': { args: ScreenArgs; result: ScreenPitch }
  /** What a person measured on it. */
  'screen.calibrate': { args: CalibrateScreenArgs; result: ScreenPitch }
  /** Opens a year with the categories of Art. 11, the divisions of the city and nine members. */
  'year.open': { args: OpenYearArgs; result: Office }
  /** Opens the sample year 2026, imports its files and takes it into the review. */
  'sample.open': { args: Nothing; result: Office }
  /** The stages and what blocks each. */
  'overview.read': { args: Nothing; result: Overview }
  /** Settings of the office. */
  'setting.read': { args: Nothing; result: Settings }
  /** Writes all settings at once. */
  'setting.change': { args: Settings; result: Settings }
  /** The fonts papers are set in, and those this computer has. */
  'font.list': { args: Nothing; result: FontList }
  /** One page in the fonts asked for, before they are chosen. */
  'font.preview': { args: FontPreviewArgs; result: PrintPreview }
  /** Years whose State Council notice is known. */
  'calendar.years': { args: Nothing; result: Array<CalendarYear> }
  /** The recommending units. */
  'unit.list': { args: Nothing; result: Array<Unit> }
  /** Adds or changes one. */
  'unit.save': { args: SaveUnitArgs; result: Array<Unit> }
  /** Removes one that has no nominees. */
  'unit.remove': { args: IdArgs; result: Array<Unit> }
  /** Quotas by the three measures (Art. 12), for a person to balance. */
  'quota.propose': { args: ProposeQuotasArgs; result: QuotaProposal }
  /** Writes the quotas of many units. */
  'quota.save': { args: SaveQuotasArgs; result: Array<Unit> }
  /** The leading group in seat order. */
  'member.list': { args: Nothing; result: Array<Member> }
  /** Names a member. */
  'member.rename': { args: RenameMemberArgs; result: Array<Member> }
  /** Asks for county files by the system dialog and previews them; null when cancelled. */
  'submission.pick': { args: Nothing; result: Preview | null }
  /** The same with every file of a folder. */
  'submission.pick_folder': { args: Nothing; result: Preview | null }
  /** Previews files given as bytes. */
  'submission.preview': { args: PreviewArgs; result: Preview }
  /** Previews the same files again, with all answers of the office to the first look. */
  'submission.adjust': { args: AdjustArgs; result: Preview }
  /** A page of a long preview's rows. */
  'submission.rows': { args: RowsArgs; result: RowsPage }
  /** A page of its problems. */
  'submission.problems': { args: ProblemsArgs; result: ProblemsPage }
  /** How far the reading or import under way has come. */
  'submission.progress': { args: Nothing; result: FileProgress }
  /** Stops it; nothing of it is kept. */
  'submission.cancel': { args: Nothing; result: Nothing }
  /** 问题清单 (.xlsx) for the county to correct. */
  'submission.export_problems': { args: TokenArgs; result: SaveOutcome }
  /** Commits a preview in one transaction. */
  'submission.import': { args: ImportArgs; result: ImportOutcome }
  /** 报送进度. */
  'submission.board': { args: Nothing; result: SubmissionBoard }
  /** 填报包 (.xlsx and .docx) of one unit, or of all, in one archive. */
  'filling_pack.save': { args: FillingPackArgs; result: SaveOutcome }
  /** What one unit still has to put right. */
  'notice.read': { args: UnitArgs; result: NoticeState }
  /** 缺件、补正通知 as it will be. */
  'notice.preview': { args: NoticeArgs; result: PrintPreview }
  /** 另存为 PDF or Word. */
  'notice.save': { args: NoticeArgs; result: SaveOutcome }
  /** 附件 of a nominee, or those that wait for one. */
  'attachment.list': { args: AttachmentsArgs; result: Array<Attachment> }
  /** Files some under a nominee, or puts them back. */
  'attachment.assign': { args: AssignAttachmentArgs; result: Array<Attachment> }
  /** Opens one with the system's program. */
  'attachment.open': { args: IdArgs; result: Nothing }
  /** Takes one away. */
  'attachment.remove': { args: IdArgs; result: Array<Attachment> }
  /** 纸质材料清单 (本单位设定). */
  'paper.items': { args: Nothing; result: Array<PaperItem> }
  /** Writes the whole list. */
  'paper.save_items': { args: SavePaperItemsArgs; result: Array<PaperItem> }
  /** What has arrived of a submission's papers. */
  'paper.read': { args: PapersArgs; result: PaperChecklist }
  /** Ticks one paper. */
  'paper.check': { args: CheckPaperArgs; result: PaperChecklist }
  /** 栏目别名. */
  'heading.list': { args: Nothing; result: HeadingAliases }
  /** Adds one wording, or takes it away. */
  'heading.save': { args: SaveHeadingAliasArgs; result: HeadingAliases }
  /** A page of the grid. */
  'nominee.list': { args: ListArgs; result: NomineeList }
  /** The dossier. */
  'nominee.read': { args: IdArgs; result: Dossier }
  /** A person's tick on one condition. */
  'nominee.mark': { args: MarkArgs; result: Dossier }
  /** Ticks every condition that still waits for a person. */
  'nominee.mark_rest': { args: MarkRestArgs; result: BulkOutcome }
  /** 组织部 passes, returns or bars (Art. 17). */
  'nominee.vet': { args: VetArgs; result: BulkOutcome }
  /** 批注 on a nominee, a field, a passage or a condition. */
  'annotation.add': { args: AnnotateArgs; result: Dossier }
  /** What it says and for whom. */
  'annotation.edit': { args: EditAnnotationArgs; result: Dossier }
  /** Takes an annotation away. */
  'annotation.remove': { args: IdArgs; result: Dossier }
  /** Annotations of the year by their words. */
  'annotation.search': { args: SearchAnnotationsArgs; result: Array<FoundAnnotation> }
  /** 会议 of the leading group. */
  'meeting.list': { args: Nothing; result: Array<Meeting> }
  /** Plans one, or changes it until it is closed. */
  'meeting.save': { args: SaveMeetingArgs; result: Array<Meeting> }
  /** 开始点名: from here on every denominator follows the roll. */
  'meeting.open': { args: IdArgs; result: Array<Meeting> }
  /** Takes a planned one away. */
  'meeting.remove': { args: IdArgs; result: Array<Meeting> }
  /** 结束会议: freezes what it did as its minutes; it cannot be undone. */
  'meeting.close': { args: IdArgs; result: Array<Meeting> }
  /** 重新印发 after a later change, with the reason. */
  'meeting.reissue': { args: ReissueMinutesArgs; result: Array<MinutesIssue> }
  /** Every issue of a meeting's minutes, the newest first. */
  'minutes.list': { args: IdArgs; result: Array<MinutesIssue> }
  /** 会议纪要 as it was frozen. */
  'minutes.preview': { args: MinutesArgs; result: PrintPreview }
  /** 另存为. */
  'minutes.save': { args: MinutesArgs; result: SaveOutcome }
  /** 点名: who is in the room, and whether they are a quorum; null without a meeting. */
  'attendance.read': { args: RollArgs; result: RollCall | null }
  /** Calls one member. */
  'attendance.call': { args: CallRollArgs; result: RollCall }
  /** Adds a member on the seat after the last. */
  'member.add': { args: AddMemberArgs; result: Array<Member> }
  /** Removes one that nothing is recorded of. */
  'member.remove': { args: IdArgs; result: Array<Member> }
  /** Moves one to a free seat. */
  'member.seat': { args: SeatMemberArgs; result: Array<Member> }
  /** 指定组长、副组长. */
  'member.appoint': { args: AppointMemberArgs; result: Array<Member> }
  /** What members have to do with units, counties and people. */
  'member.ties': { args: Nothing; result: Array<MemberTie> }
  /** Notes one tie. */
  'member.add_tie': { args: AddTieArgs; result: Array<MemberTie> }
  /** Takes one away. */
  'member.remove_tie': { args: IdArgs; result: Array<MemberTie> }
  /** 议程 of a category. */
  'agenda.read': { args: CategoryArgs; result: Agenda }
  /** Moves one nominee to another place. */
  'agenda.move': { args: MoveAgendaArgs; result: Agenda }
  /** Puts those that wait in the order of fewest recusal changes. */
  'agenda.order': { args: CategoryArgs; result: Agenda }
  /** 待议, 已议, 暂缓, 备选, 撤下. */
  'agenda.mark': { args: MarkAgendaArgs; result: Agenda }
  /** The score sheet of a category. */
  'review.read': { args: CategoryArgs; result: Review }
  /** One member's score of one nominee. */
  'score.enter': { args: EnterScoreArgs; result: ReviewRow }
  /** 亮分: a figure is shown to all once every score is in, or the chair closes with a reason. */
  'score.reveal': { args: RevealArgs; result: ReviewRow }
  /** Every figure of the category that waits for it. */
  'score.reveal_all': { args: CategoryArgs; result: Review }
  /** Takes a revealed figure back, so that its scores can be put right. */
  'score.withdraw_reveal': { args: WithdrawRevealArgs; result: ReviewRow }
  /** What a judge gives for one item of the rubric; the judge's figure follows. */
  'score.enter_item': { args: EnterItemArgs; result: ItemSheet }
  /** 自评分 of one item, for the judges to look at. */
  'score.enter_own': { args: EnterOwnArgs; result: ItemSheet }
  /** Whether a nominee has what is 必备. */
  'score.gate': { args: AnswerGateArgs; result: ItemSheet }
  /** One nominee's sheet item by item; nothing where no rubric is in force. */
  'review.items': { args: ItemSheetArgs; result: ItemSheet | null }
  /** What is being typed into a cell of the sheet. */
  'draft.keep': { args: ScoreDraft; result: Nothing }
  /** What was being typed when the program stopped. */
  'draft.list': { args: Nothing; result: Array<ScoreDraft> }
  /** A judge's paper as a second person types it again; what was typed first stays hidden until then. */
  'read_back.read': { args: ReadBackArgs; result: ReadBack }
  /** One figure as the second person reads it. */
  'read_back.enter': { args: ReadBackEnterArgs; result: ReadBack }
  /** 以初录为准, or 以复核为准: the second figure then takes the place of the first. */
  'read_back.settle': { args: ReadBackSettleArgs; result: ReadBack }
  /** Whose papers were read back, and what is still open. */
  'read_back.progress': { args: Nothing; result: Array<ReadBackProgress> }
  /** 评语 of the judges on one nominee. */
  'comment.list': { args: ScoreCommentsArgs; result: Array<ScoreComment> }
  /** What a judge says to an item, or to the whole. */
  'comment.say': { args: SayToScoreArgs; result: Array<ScoreComment> }
  /** The rubrics of a category (本单位设定). */
  'rubric.list': { args: CategoryArgs; result: Array<Rubric> }
  /** A rubric as a whole, as its next version. */
  'rubric.save': { args: SaveRubricArgs; result: Array<Rubric> }
  /** The sample made from Arts. 5–7. */
  'rubric.use_sample': { args: CategoryArgs; result: Array<Rubric> }
  /** Without a rubric, judges give one figure. */
  'rubric.remove': { args: IdArgs; result: Array<Rubric> }
  /** A paper of the meeting, as it will be printed. */
  'review.paper': { args: MeetingPaperArgs; result: PrintPreview }
  /** The same, kept where the user says. */
  'review.save_paper': { args: MeetingPaperArgs; result: SaveOutcome }
  /** 评分表 that were handed out in a category, the newest first. */
  'score_sheet.list': { args: CategoryArgs; result: Array<IssuedSheet> }
  /** The paper sheets as they will be printed, without a number. */
  'score_sheet.paper': { args: ScoreSheetPaperArgs; result: PrintPreview }
  /** Numbers them, and writes them for one judge or for all; a sheet the judge had before is void. */
  'score_sheet.save': { args: SaveScoreSheetsArgs; result: ScoreSheetsSaved }
  /** The same, opened with the system's program to be printed. */
  'score_sheet.open': { args: SaveScoreSheetsArgs; result: ScoreSheetsSaved }
  /** 回收 of a paper sheet, or taken back. */
  'score_sheet.collect': { args: CollectSheetArgs; result: Array<IssuedSheet> }
  /** Asks for 电子评分表 that came back and reads them; null when cancelled. */
  'score_sheet.pick': { args: Nothing; result: Array<JudgeSheetReading> | null }
  /** The same with files given as bytes. */
  'score_sheet.preview': { args: PreviewArgs; result: Array<JudgeSheetReading> }
  /** What was read last, held against the records as they are now. */
  'score_sheet.readings': { args: Nothing; result: Array<JudgeSheetReading> }
  /** Writes what one of them holds, whole or not at all. */
  'score_sheet.import': { args: ImportJudgeSheetArgs; result: JudgeSheetImported }
  /** 回避: a recused member's score stays on file, uncounted. */
  'recusal.declare': { args: RecuseArgs; result: ReviewRow }
  /** 回避 of each nominee, what changes from one to the next, and what ties give reason to propose. */
  'recusal.outlook': { args: CategoryArgs; result: Array<RecusalOutlook> }
  /** Declares a proposed recusal. */
  'recusal.accept': { args: AcceptRecusalArgs; result: Array<RecusalOutlook> }
  /** Decides against one, with a reason. */
  'recusal.dismiss': { args: DismissRecusalArgs; result: Array<RecusalOutlook> }
  /** The order people gave to a tie on the cut line. */
  'review.break_tie': { args: BreakTieArgs; result: Review }
  /** 统计 for the chair, once every score of the category is in. */
  'review.statistics': { args: CategoryArgs; result: Statistics }
  /** The tie on the cut line, what would settle it, and every record of one. */
  'tie.read': { args: CategoryArgs; result: TieState }
  /** 抽签: lots drawn in the room; it cannot be undone. */
  'tie.draw': { args: TieDrawArgs; result: TieState }
  /** 优先规则 of the setting. */
  'tie.apply_priority': { args: CategoryArgs; result: TieState }
  /** 票决: the rounds of a category, newest first. */
  'ballot.list': { args: CategoryArgs; result: BallotList }
  /** Prepares a round over some nominees, or over the tied. */
  'ballot.prepare': { args: BallotPrepareArgs; result: BallotList }
  /** 发票. */
  'ballot.issue': { args: BallotIssueArgs; result: BallotList }
  /** Takes a prepared round away. */
  'ballot.discard': { args: BallotArgs; result: BallotList }
  /** Whether a count sheet adds up, and what it says; keeps nothing. */
  'ballot.count': { args: BallotCountArgs; result: BallotCount }
  /** Seals the count; it cannot be undone. */
  'ballot.close': { args: BallotCountArgs; result: BallotList }
  /** 表决票 as PDF, numbered. */
  'ballot.preview': { args: BallotPaperArgs; result: PrintPreview }
  /** 另存为. */
  'ballot.save_papers': { args: BallotPaperArgs; result: SaveOutcome }
  /** Opens them with the system's program. */
  'ballot.open_papers': { args: BallotPaperArgs; result: SaveOutcome }
  /** 计票单 of a round, filled in once it is counted. */
  'ballot.preview_tally': { args: BallotArgs; result: PrintPreview }
  /** 另存为. */
  'ballot.save_tally': { args: BallotArgs; result: SaveOutcome }
  /** Opens it with the system's PDF program. */
  'ballot.open_tally': { args: BallotArgs; result: SaveOutcome }
  /** 作废. */
  'ballot.void': { args: BallotVoidArgs; result: BallotList }
  /** A void round once more, or what a counted one left. */
  'ballot.next_round': { args: BallotNextArgs; result: BallotList }
  /** What the board would show. */
  'board.compose': { args: ComposeArgs; result: ProjectorFrame }
  /** 上屏. */
  'board.send': { args: ComposeArgs; result: BoardState }
  /** Black, or back. */
  'board.black': { args: BlackArgs; result: BoardState }
  /** The room keeps the picture before it, whatever is sent; or sees Program again. */
  'board.freeze': { args: FreezeArgs; result: BoardState }
  /** The speech timer on the board. */
  'board.timer': { args: TimerArgs; result: BoardState }
  /** Where the console stands, for the next start. */
  'board.stand': { args: ComposeArgs; result: Nothing }
  /** Masking and ground of the board. */
  'board.look': { args: LookArgs; result: BoardState }
  /** What the room sees now. */
  'board.read': { args: Nothing; result: BoardState }
  /** Opens the projector window. */
  'board.open': { args: Nothing; result: BoardState }
  /** Closes it. */
  'board.close': { args: Nothing; result: BoardState }
  /** 审议 and 审定 of a category, and what each still lacks. */
  'decision.read': { args: CategoryArgs; result: DecisionState }
  /** Records the leading group's 审议. */
  'decision.deliberate': { args: DeliberateArgs; result: DecisionState }
  /** Records the party group's 审定; it cannot be undone. */
  'decision.approve': { args: ApproveArgs; result: DecisionState }
  /** Notices, countdown, objections. */
  'publicity.read': { args: Nothing; result: PublicityState }
  /** Starts the 公示 of everything approved and not yet public. */
  'publicity.start': { args: StartPublicityArgs; result: PublicityState }
  /** Records an objection. */
  'objection.record': { args: RecordObjectionArgs; result: PublicityState }
  /** Ends an objection; a sustained one stops the nominee. */
  'objection.resolve': { args: ResolveObjectionArgs; result: PublicityState }
  /** Documents, their gates, the register of numbers. */
  'print.read': { args: Nothing; result: PrintingState }
  /** Issues the numbers that are still missing; they stay. */
  'number.issue': { args: Nothing; result: IssueOutcome }
  /** The PDF itself. */
  'print.preview': { args: FormArgs; result: PrintPreview }
  /** 另存为. */
  'print.save': { args: SaveArgs; result: RunOutcome }
  /** Opens the PDF with the system's program. */
  'print.open': { args: SaveArgs; result: RunOutcome }
  /** Writes once more what another program kept from being written: the same bytes to the same places. */
  'print.again': { args: Nothing; result: RunOutcome }
  /** How far a run of many files has come. */
  'print.progress': { args: Nothing; result: FileProgress }
  /** Stops it before its next file; what is written stays. */
  'print.stop': { args: Nothing; result: Nothing }
  /** What was printed, by whom, when and why again, newest first. */
  'print.register': { args: RegisterArgs; result: RegisterPage }
  /** The files of an earlier run, byte for byte. */
  'print.reprint': { args: ReprintArgs; result: RunOutcome }
  /** Voids a number visibly; the next issue gives the next one. */
  'number.void': { args: VoidNumberArgs; result: PrintingState }
  /** 版式 of the certificates, with the fields they may name. */
  'template.list': { args: Nothing; result: TemplateShelf }
  /** Adds or changes one. */
  'template.save': { args: SaveTemplateArgs; result: TemplateShelf }
  /** The one that certificates, or overprints, are set by. */
  'template.use': { args: UseTemplateArgs; result: TemplateShelf }
  /** Removes one; certificates are then set by the program's own. */
  'template.remove': { args: IdArgs; result: TemplateShelf }
  /** A page with a sample name, the box of every block, and what is wrong with it. */
  'template.preview': { args: TemplatePreviewArgs; result: TemplatePreview }
  /** The same arrangement on paper of another size. */
  'template.resize': { args: ResizeTemplateArgs; result: TemplateContent }
  /** The printers whose errors are known. */
  'printer.list': { args: Nothing; result: Array<PrinterProfile> }
  /** Adds or changes one. */
  'printer.save': { args: SavePrinterArgs; result: Array<PrinterProfile> }
  /** Removes one. */
  'printer.remove': { args: IdArgs; result: Array<PrinterProfile> }
  /** From what a ruler says on a 校正页 to what makes up for it. */
  'printer.measure': { args: MeasuredPageArgs; result: PrinterFigures }
  /** Characters of names that no table places, and those the office placed. */
  'names.unplaced': { args: Nothing; result: UnplacedCharacters }
  /** Places one right behind another. */
  'names.place': { args: PlaceCharacterArgs; result: UnplacedCharacters }
  /** Takes its place away. */
  'names.unplace': { args: CharacterArgs; result: UnplacedCharacters }
  /** Every plaque: what is engraved, its size, material and count. */
  'plaque.list': { args: Nothing; result: PlaqueFaces }
  /** Lays down size, material and count of some plaques. */
  'plaque.face': { args: PlaqueFaceArgs; result: PlaqueFaces }
  /** The journal, newest first. */
  'journal.list': { args: JournalArgs; result: Array<JournalLine> }
  /** Takes the last change back. */
  'journal.undo': { args: Nothing; result: Undone }
  /** Checks the database: structure, references, journal chain, numbers. */
  'store.verify': { args: Nothing; result: Verification }
}
