//! Everything the office can do, declared once. Each transport (window, terminal, loopback host) calls [`dispatch`].

use crate::catalogue::CommandShape;
use crate::command_table::commands;
use crate::error::DeskError;
use crate::host::Host;
use crate::wire::{
    Nothing, annotation::*, ballot::*, board::*, comment::*, committee::*, decision::*, fonts::*,
    intake::*, keeping::*, minutes::*, nominee::*, office::*, printing::*, publicity::*, pure::*,
    read_back::*, register::*, review::*, rubric::*, score_sheet::*, statistics::*, template::*,
};
use crate::{
    agenda, annotation, attachment, attendance, ballot, board, calendar, comment, decision,
    filling_pack, fonts, heading, identity, journal, meeting, member, minutes, names, nominee,
    notice, number, office, paper, plaque, print, printer, publicity, quota, read_back, review,
    rubric, sample, score, score_sheet, setting, statistics, submission, template, tie, under_way,
    unit,
};

// `pure` computes; `read` and `act` hold the desk; `host` also needs a dialog, a program or the projector.
commands! {
    /// Working days of a 公示 from its posting.
    "calendar.window" pure calendar::window::window: WindowArgs => WindowResult;
    /// Seats by weight (Art. 12); a tie is an outcome.
    "quota.apportion" pure quota::apportion::apportion: ApportionArgs => ApportionResult;
    /// Check digit of a personal ID or a unified credit code.
    "identity.check" pure identity::check::check: IdentityArgs => IdentityResult;
    /// Names in the order of a list.
    "names.sort" pure names::sort::sort: SortArgs => SortResult;
    /// One figure from the members' scores, exact.
    "score.summarise" pure score::summarise::summarise: SummariseArgs => SummariseResult;

    /// What the frame of the window shows.
    "office.read" read office::read::read: Nothing => Office;
    /// The page of a meeting that the window showed last.
    "office.page" read office::page::page: Nothing => KeptPage;
    /// Keeps it for the next start.
    "office.keep_page" act office::page::keep: KeptPage => Nothing;
    /// How large a pixel of this screen is, so that 实际大小 is true to the millimetre.
    "screen.read" read office::screen::read: ScreenArgs => ScreenPitch;
    /// What a person measured on it.
    "screen.calibrate" act office::screen::calibrate: CalibrateScreenArgs => ScreenPitch;
    /// Opens a year with the categories of Art. 11, the divisions of the city and nine members.
    "year.open" act office::open::open: OpenYearArgs => Office;
    /// Opens the sample year 2026, imports its files and takes it into the review.
    "sample.open" act sample::open::open: Nothing => Office;
    /// The stages and what blocks each.
    "overview.read" read office::overview::overview: Nothing => Overview;

    /// Settings of the office.
    "setting.read" read setting::read::read: Nothing => Settings;
    /// Writes all settings at once.
    "setting.change" act setting::change::change: Settings => Settings;
    /// The fonts papers are set in, and those this computer has.
    "font.list" read fonts::list::list: Nothing => FontList;
    /// One page in the fonts asked for, before they are chosen.
    "font.preview" read fonts::preview::preview: FontPreviewArgs => PrintPreview;
    /// Years whose State Council notice is known.
    "calendar.years" read calendar::years::years: Nothing => Vec<CalendarYear>;
    /// The recommending units.
    "unit.list" read unit::list::list: Nothing => Vec<Unit>;
    /// Adds or changes one.
    "unit.save" act unit::save::save: SaveUnitArgs => Vec<Unit>;
    /// Removes one that has no nominees.
    "unit.remove" act unit::save::remove: IdArgs => Vec<Unit>;
    /// Quotas by the three measures (Art. 12), for a person to balance.
    "quota.propose" read quota::propose::propose: ProposeQuotasArgs => QuotaProposal;
    /// Writes the quotas of many units.
    "quota.save" act quota::save::save: SaveQuotasArgs => Vec<Unit>;
    /// The leading group in seat order.
    "member.list" read member::list::list: Nothing => Vec<Member>;
    /// Names a member.
    "member.rename" act member::rename::rename: RenameMemberArgs => Vec<Member>;

    /// Asks for county files by the system dialog and previews them; null when cancelled.
    "submission.pick" host submission::pick::pick: Nothing => Option<Preview>;
    /// The same with every file of a folder.
    "submission.pick_folder" host submission::pick::pick_folder: Nothing => Option<Preview>;
    /// Previews files given as bytes.
    "submission.preview" host submission::preview::preview: PreviewArgs => Preview;
    /// Previews the same files again, with all answers of the office to the first look.
    "submission.adjust" host submission::adjust::adjust: AdjustArgs => Preview;
    /// A page of a long preview's rows.
    "submission.rows" read submission::page::rows: RowsArgs => RowsPage;
    /// A page of its problems.
    "submission.problems" read submission::page::problems: ProblemsArgs => ProblemsPage;
    /// How far the reading or import under way has come.
    "submission.progress" host under_way::progress: Nothing => FileProgress;
    /// Stops it; nothing of it is kept.
    "submission.cancel" host under_way::cancel: Nothing => Nothing;
    /// 问题清单 (.xlsx) for the county to correct.
    "submission.export_problems" host submission::export::export_problems: TokenArgs => SaveOutcome;
    /// Commits a preview in one transaction.
    "submission.import" host submission::import::import: ImportArgs => ImportOutcome;
    /// 报送进度.
    "submission.board" read submission::board::board: Nothing => SubmissionBoard;

    /// 填报包 (.xlsx and .docx) of one unit, or of all, in one archive.
    "filling_pack.save" host filling_pack::save::save: FillingPackArgs => SaveOutcome;
    /// What one unit still has to put right.
    "notice.read" read notice::read::read: UnitArgs => NoticeState;
    /// 缺件、补正通知 as it will be.
    "notice.preview" read notice::deliver::preview: NoticeArgs => PrintPreview;
    /// 另存为 PDF or Word.
    "notice.save" host notice::deliver::save: NoticeArgs => SaveOutcome;
    /// 附件 of a nominee, or those that wait for one.
    "attachment.list" read attachment::list::list: AttachmentsArgs => Vec<Attachment>;
    /// Files some under a nominee, or puts them back.
    "attachment.assign" act attachment::assign::assign: AssignAttachmentArgs => Vec<Attachment>;
    /// Opens one with the system's program.
    "attachment.open" host attachment::open::open: IdArgs => Nothing;
    /// Takes one away.
    "attachment.remove" act attachment::assign::remove: IdArgs => Vec<Attachment>;
    /// 纸质材料清单 (本单位设定).
    "paper.items" read paper::items::items: Nothing => Vec<PaperItem>;
    /// Writes the whole list.
    "paper.save_items" act paper::items::save_items: SavePaperItemsArgs => Vec<PaperItem>;
    /// What has arrived of a submission's papers.
    "paper.read" read paper::read::read: PapersArgs => PaperChecklist;
    /// Ticks one paper.
    "paper.check" act paper::check::check: CheckPaperArgs => PaperChecklist;
    /// 栏目别名.
    "heading.list" read heading::list::list: Nothing => HeadingAliases;
    /// Adds one wording, or takes it away.
    "heading.save" act heading::save::save: SaveHeadingAliasArgs => HeadingAliases;

    /// A page of the grid.
    "nominee.list" read nominee::list::list: ListArgs => NomineeList;
    /// The dossier.
    "nominee.read" read nominee::read::read: IdArgs => Dossier;
    /// A person's tick on one condition.
    "nominee.mark" act nominee::mark::mark: MarkArgs => Dossier;
    /// Ticks every condition that still waits for a person.
    "nominee.mark_rest" act nominee::mark::mark_rest: MarkRestArgs => BulkOutcome;
    /// 组织部 passes, returns or bars (Art. 17).
    "nominee.vet" act nominee::vet::vet: VetArgs => BulkOutcome;
    /// 批注 on a nominee, a field, a passage or a condition.
    "annotation.add" act annotation::add::add: AnnotateArgs => Dossier;
    /// What it says and for whom.
    "annotation.edit" act annotation::edit::edit: EditAnnotationArgs => Dossier;
    /// Takes an annotation away.
    "annotation.remove" act annotation::remove::remove: IdArgs => Dossier;
    /// Annotations of the year by their words.
    "annotation.search" read annotation::search::search: SearchAnnotationsArgs => Vec<FoundAnnotation>;

    /// 会议 of the leading group.
    "meeting.list" read meeting::list::list: Nothing => Vec<Meeting>;
    /// Plans one, or changes it until it is closed.
    "meeting.save" act meeting::save::save: SaveMeetingArgs => Vec<Meeting>;
    /// 开始点名: from here on every denominator follows the roll.
    "meeting.open" act meeting::save::open: IdArgs => Vec<Meeting>;
    /// Takes a planned one away.
    "meeting.remove" act meeting::save::remove: IdArgs => Vec<Meeting>;
    /// 结束会议: freezes what it did as its minutes; it cannot be undone.
    "meeting.close" act minutes::close::close: IdArgs => Vec<Meeting>;
    /// 重新印发 after a later change, with the reason.
    "meeting.reissue" act minutes::close::reissue: ReissueMinutesArgs => Vec<MinutesIssue>;
    /// Every issue of a meeting's minutes, the newest first.
    "minutes.list" read minutes::list::list: IdArgs => Vec<MinutesIssue>;
    /// 会议纪要 as it was frozen.
    "minutes.preview" read minutes::deliver::preview: MinutesArgs => PrintPreview;
    /// 另存为.
    "minutes.save" host minutes::deliver::save: MinutesArgs => SaveOutcome;
    /// 点名: who is in the room, and whether they are a quorum; null without a meeting.
    "attendance.read" read attendance::read::read: RollArgs => Option<RollCall>;
    /// Calls one member.
    "attendance.call" act attendance::call::call: CallRollArgs => RollCall;
    /// Adds a member on the seat after the last.
    "member.add" act member::seats::add: AddMemberArgs => Vec<Member>;
    /// Removes one that nothing is recorded of.
    "member.remove" act member::seats::remove: IdArgs => Vec<Member>;
    /// Moves one to a free seat.
    "member.seat" act member::seats::seat: SeatMemberArgs => Vec<Member>;
    /// 指定组长、副组长.
    "member.appoint" act member::seats::appoint: AppointMemberArgs => Vec<Member>;
    /// What members have to do with units, counties and people.
    "member.ties" read member::ties::list: Nothing => Vec<MemberTie>;
    /// Notes one tie.
    "member.add_tie" act member::ties::add: AddTieArgs => Vec<MemberTie>;
    /// Takes one away.
    "member.remove_tie" act member::ties::remove: IdArgs => Vec<MemberTie>;
    /// 议程 of a category.
    "agenda.read" read agenda::read::read: CategoryArgs => Agenda;
    /// Moves one nominee to another place.
    "agenda.move" act agenda::order::shift: MoveAgendaArgs => Agenda;
    /// Puts those that wait in the order of fewest recusal changes.
    "agenda.order" act agenda::order::order: CategoryArgs => Agenda;
    /// 待议, 已议, 暂缓, 备选, 撤下.
    "agenda.mark" act agenda::mark::mark: MarkAgendaArgs => Agenda;

    /// The score sheet of a category.
    "review.read" read review::read::read: CategoryArgs => Review;
    /// One member's score of one nominee.
    "score.enter" act review::enter::enter: EnterScoreArgs => ReviewRow;
    /// 亮分: a figure is shown to all once every score is in, or the chair closes with a reason.
    "score.reveal" act review::reveal::reveal: RevealArgs => ReviewRow;
    /// Every figure of the category that waits for it.
    "score.reveal_all" act review::reveal::reveal_all: CategoryArgs => Review;
    /// Takes a revealed figure back, so that its scores can be put right.
    "score.withdraw_reveal" act review::reveal::withdraw: WithdrawRevealArgs => ReviewRow;
    /// What a judge gives for one item of the rubric; the judge's figure follows.
    "score.enter_item" act review::items::enter_item: EnterItemArgs => ItemSheet;
    /// 自评分 of one item, for the judges to look at.
    "score.enter_own" act review::own_score::enter: EnterOwnArgs => ItemSheet;
    /// Whether a nominee has what is 必备.
    "score.gate" act review::items::gate: AnswerGateArgs => ItemSheet;
    /// One nominee's sheet item by item; nothing where no rubric is in force.
    "review.items" read review::items::items: ItemSheetArgs => Option<ItemSheet>;
    /// What is being typed into a cell of the sheet.
    "draft.keep" act review::draft::keep: ScoreDraft => Nothing;
    /// What was being typed when the program stopped.
    "draft.list" read review::draft::list: Nothing => Vec<ScoreDraft>;
    /// A judge's paper as a second person types it again; what was typed first stays hidden until then.
    "read_back.read" read read_back::read::read: ReadBackArgs => ReadBack;
    /// One figure as the second person reads it.
    "read_back.enter" act read_back::enter::enter: ReadBackEnterArgs => ReadBack;
    /// 以初录为准, or 以复核为准: the second figure then takes the place of the first.
    "read_back.settle" act read_back::settle::settle: ReadBackSettleArgs => ReadBack;
    /// Whose papers were read back, and what is still open.
    "read_back.progress" read read_back::progress::progress: Nothing => Vec<ReadBackProgress>;
    /// 评语 of the judges on one nominee.
    "comment.list" read comment::list::list: ScoreCommentsArgs => Vec<ScoreComment>;
    /// What a judge says to an item, or to the whole.
    "comment.say" act comment::say::say: SayToScoreArgs => Vec<ScoreComment>;
    /// The rubrics of a category (本单位设定).
    "rubric.list" read rubric::list::list: CategoryArgs => Vec<Rubric>;
    /// A rubric as a whole, as its next version.
    "rubric.save" act rubric::save::save: SaveRubricArgs => Vec<Rubric>;
    /// The sample made from Arts. 5–7.
    "rubric.use_sample" act rubric::save::use_sample: CategoryArgs => Vec<Rubric>;
    /// Without a rubric, judges give one figure.
    "rubric.remove" act rubric::remove::remove: IdArgs => Vec<Rubric>;
    /// A paper of the meeting, as it will be printed.
    "review.paper" read review::deliver::preview: MeetingPaperArgs => PrintPreview;
    /// The same, kept where the user says.
    "review.save_paper" host review::deliver::save: MeetingPaperArgs => SaveOutcome;
    /// 评分表 that were handed out in a category, the newest first.
    "score_sheet.list" read score_sheet::list::list: CategoryArgs => Vec<IssuedSheet>;
    /// The paper sheets as they will be printed, without a number.
    "score_sheet.paper" read score_sheet::paper::preview: ScoreSheetPaperArgs => PrintPreview;
    /// Numbers them, and writes them for one judge or for all; a sheet the judge had before is void.
    "score_sheet.save" host score_sheet::hand_out::save: SaveScoreSheetsArgs => ScoreSheetsSaved;
    /// The same, opened with the system's program to be printed.
    "score_sheet.open" host score_sheet::hand_out::open: SaveScoreSheetsArgs => ScoreSheetsSaved;
    /// 回收 of a paper sheet, or taken back.
    "score_sheet.collect" act score_sheet::list::collect: CollectSheetArgs => Vec<IssuedSheet>;
    /// Asks for 电子评分表 that came back and reads them; null when cancelled.
    "score_sheet.pick" host score_sheet::read_back::pick: Nothing => Option<Vec<JudgeSheetReading>>;
    /// The same with files given as bytes.
    "score_sheet.preview" host score_sheet::read_back::preview: PreviewArgs => Vec<JudgeSheetReading>;
    /// What was read last, held against the records as they are now.
    "score_sheet.readings" read score_sheet::read_back::readings: Nothing => Vec<JudgeSheetReading>;
    /// Writes what one of them holds, whole or not at all.
    "score_sheet.import" act score_sheet::import::import: ImportJudgeSheetArgs => JudgeSheetImported;
    /// 回避: a recused member's score stays on file, uncounted.
    "recusal.declare" act review::recuse::declare: RecuseArgs => ReviewRow;
    /// 回避 of each nominee, what changes from one to the next, and what ties give reason to propose.
    "recusal.outlook" read review::outlook::read: CategoryArgs => Vec<RecusalOutlook>;
    /// Declares a proposed recusal.
    "recusal.accept" act review::answer::accept: AcceptRecusalArgs => Vec<RecusalOutlook>;
    /// Decides against one, with a reason.
    "recusal.dismiss" act review::answer::dismiss: DismissRecusalArgs => Vec<RecusalOutlook>;
    /// The order people gave to a tie on the cut line.
    "review.break_tie" act review::tie::break_tie: BreakTieArgs => Review;
    /// 统计 for the chair, once every score of the category is in.
    "review.statistics" read statistics::read::read: CategoryArgs => Statistics;
    /// The tie on the cut line, what would settle it, and every record of one.
    "tie.read" read tie::read::read: CategoryArgs => TieState;
    /// 抽签: lots drawn in the room; it cannot be undone.
    "tie.draw" act tie::draw::draw: TieDrawArgs => TieState;
    /// 优先规则 of the setting.
    "tie.apply_priority" act tie::priority::apply: CategoryArgs => TieState;

    /// 票决: the rounds of a category, newest first.
    "ballot.list" read ballot::list::list: CategoryArgs => BallotList;
    /// Prepares a round over some nominees, or over the tied.
    "ballot.prepare" act ballot::prepare::prepare: BallotPrepareArgs => BallotList;
    /// 发票.
    "ballot.issue" act ballot::prepare::issue: BallotIssueArgs => BallotList;
    /// Takes a prepared round away.
    "ballot.discard" act ballot::prepare::discard: BallotArgs => BallotList;
    /// Whether a count sheet adds up, and what it says; keeps nothing.
    "ballot.count" read ballot::count::count: BallotCountArgs => BallotCount;
    /// Seals the count; it cannot be undone.
    "ballot.close" act ballot::count::close: BallotCountArgs => BallotList;
    /// 表决票 as PDF, numbered.
    "ballot.preview" read ballot::paper::preview: BallotPaperArgs => PrintPreview;
    /// 另存为.
    "ballot.save_papers" host ballot::paper::save: BallotPaperArgs => SaveOutcome;
    /// Opens them with the system's program.
    "ballot.open_papers" host ballot::paper::open: BallotPaperArgs => SaveOutcome;
    /// 计票单 of a round, filled in once it is counted.
    "ballot.preview_tally" read ballot::tally::preview: BallotArgs => PrintPreview;
    /// 另存为.
    "ballot.save_tally" host ballot::tally::save: BallotArgs => SaveOutcome;
    /// Opens it with the system's PDF program.
    "ballot.open_tally" host ballot::tally::open: BallotArgs => SaveOutcome;
    /// 作废.
    "ballot.void" act ballot::make_void: BallotVoidArgs => BallotList;
    /// A void round once more, or what a counted one left.
    "ballot.next_round" act ballot::next_round: BallotNextArgs => BallotList;
    /// What the board would show.
    "board.compose" read board::compose::compose: ComposeArgs => ProjectorFrame;
    /// 上屏.
    "board.send" host board::send::send: ComposeArgs => BoardState;
    /// Black, or back.
    "board.black" host board::send::black: BlackArgs => BoardState;
    /// The room keeps the picture before it, whatever is sent; or sees Program again.
    "board.freeze" host board::send::freeze: FreezeArgs => BoardState;
    /// The speech timer on the board.
    "board.timer" host board::send::timer: TimerArgs => BoardState;
    /// Where the console stands, for the next start.
    "board.stand" host board::send::stand: ComposeArgs => Nothing;
    /// Masking and ground of the board.
    "board.look" host board::send::look: LookArgs => BoardState;
    /// What the room sees now.
    "board.read" host board::send::read: Nothing => BoardState;
    /// Opens the projector window.
    "board.open" host board::window::open: Nothing => BoardState;
    /// Closes it.
    "board.close" host board::window::close: Nothing => BoardState;

    /// 审议 and 审定 of a category, and what each still lacks.
    "decision.read" read decision::read::read: CategoryArgs => DecisionState;
    /// Records the leading group's 审议.
    "decision.deliberate" act decision::deliberate::deliberate: DeliberateArgs => DecisionState;
    /// Records the party group's 审定; it cannot be undone.
    "decision.approve" act decision::approve::approve: ApproveArgs => DecisionState;

    /// Notices, countdown, objections.
    "publicity.read" read publicity::read::read: Nothing => PublicityState;
    /// Starts the 公示 of everything approved and not yet public.
    "publicity.start" act publicity::start::start: StartPublicityArgs => PublicityState;
    /// Records an objection.
    "objection.record" act publicity::objection::record: RecordObjectionArgs => PublicityState;
    /// Ends an objection; a sustained one stops the nominee.
    "objection.resolve" act publicity::objection::resolve: ResolveObjectionArgs => PublicityState;

    /// Documents, their gates, the register of numbers.
    "print.read" read print::read::read: Nothing => PrintingState;
    /// Issues the numbers that are still missing; they stay.
    "number.issue" act number::issue::issue: Nothing => IssueOutcome;
    /// The PDF itself.
    "print.preview" read print::preview::preview: FormArgs => PrintPreview;
    /// 另存为.
    "print.save" host print::deliver::save: SaveArgs => RunOutcome;
    /// Opens the PDF with the system's program.
    "print.open" host print::deliver::open: SaveArgs => RunOutcome;
    /// Writes once more what another program kept from being written: the same bytes to the same places.
    "print.again" host print::deliver::again: Nothing => RunOutcome;
    /// How far a run of many files has come.
    "print.progress" host under_way::printing: Nothing => FileProgress;
    /// Stops it before its next file; what is written stays.
    "print.stop" host under_way::stop_printing: Nothing => Nothing;
    /// What was printed, by whom, when and why again, newest first.
    "print.register" read print::register::read: RegisterArgs => RegisterPage;
    /// The files of an earlier run, byte for byte.
    "print.reprint" host print::reprint::reprint: ReprintArgs => RunOutcome;
    /// Voids a number visibly; the next issue gives the next one.
    "number.void" act number::void::void: VoidNumberArgs => PrintingState;

    /// 版式 of the certificates, with the fields they may name.
    "template.list" read template::list::list: Nothing => TemplateShelf;
    /// Adds or changes one.
    "template.save" act template::save::save: SaveTemplateArgs => TemplateShelf;
    /// The one that certificates, or overprints, are set by.
    "template.use" act template::save::put_in_use: UseTemplateArgs => TemplateShelf;
    /// Removes one; certificates are then set by the program's own.
    "template.remove" act template::save::remove: IdArgs => TemplateShelf;
    /// A page with a sample name, the box of every block, and what is wrong with it.
    "template.preview" read template::preview::preview: TemplatePreviewArgs => TemplatePreview;
    /// The same arrangement on paper of another size.
    "template.resize" pure template::resize::resize: ResizeTemplateArgs => TemplateContent;
    /// The printers whose errors are known.
    "printer.list" read printer::list::list: Nothing => Vec<PrinterProfile>;
    /// Adds or changes one.
    "printer.save" act printer::save::save: SavePrinterArgs => Vec<PrinterProfile>;
    /// Removes one.
    "printer.remove" act printer::save::remove: IdArgs => Vec<PrinterProfile>;
    /// From what a ruler says on a 校正页 to what makes up for it.
    "printer.measure" pure printer::measure::measure: MeasuredPageArgs => PrinterFigures;

    /// Characters of names that no table places, and those the office placed.
    "names.unplaced" read names::unplaced::unplaced: Nothing => UnplacedCharacters;
    /// Places one right behind another.
    "names.place" act names::place::place: PlaceCharacterArgs => UnplacedCharacters;
    /// Takes its place away.
    "names.unplace" act names::place::unplace: CharacterArgs => UnplacedCharacters;
    /// Every plaque: what is engraved, its size, material and count.
    "plaque.list" read plaque::list::list: Nothing => PlaqueFaces;
    /// Lays down size, material and count of some plaques.
    "plaque.face" act plaque::face::face: PlaqueFaceArgs => PlaqueFaces;

    /// The journal, newest first.
    "journal.list" read journal::list::list: JournalArgs => Vec<JournalLine>;
    /// Takes the last change back.
    "journal.undo" act journal::undo::undo: Nothing => Undone;
    /// Checks the database: structure, references, journal chain, numbers.
    "store.verify" read journal::verify::verify: Nothing => Verification;
}
