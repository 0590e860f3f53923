//! Everything the office can do, declared once. Each transport (window, terminal, loopback host) calls [`dispatch`].

use crate::catalogue::CommandShape;
use crate::error::DeskError;
use crate::host::Host;
use crate::wire::{
    Nothing, board::*, decision::*, intake::*, keeping::*, nominee::*, office::*, printing::*,
    publicity::*, pure::*, review::*,
};
use crate::{
    attachment, board, calendar, decision, filling_pack, heading, identity, journal, member, names,
    nominee, notice, number, office, paper, print, publicity, quota, reading, review, sample,
    score, setting, submission, unit,
};

macro_rules! commands {
    ($($(#[doc = $doc:literal])+ $name:literal $kind:ident $handler:path: $args:ty => $result:ty;)+) => {
        /// Runs one command by name. `args` and the result are the JSON of the shapes in [`catalogue`].
        ///
        /// # Errors
        /// `unknown_command`, `bad_arguments`, or the command's own error.
        pub fn dispatch(host: &Host, name: &str, args: serde_json::Value) -> Result<serde_json::Value, DeskError> {
            match name {
                $($name => {
                    let args: $args = serde_json::from_value(args).map_err(|error| DeskError::bad_arguments($name, &error))?;
                    let result: $result = commands!(@run $kind host, $handler, args)?;
                    serde_json::to_value(result).map_err(|error| DeskError::internal(&error))
                })+
                _ => Err(DeskError::unknown_command(name)),
            }
        }

        /// Runs a command that only computes, for a caller without a data folder; `None` for any other.
        pub fn compute(name: &str, args: serde_json::Value) -> Option<Result<serde_json::Value, DeskError>> {
            match name {
                $($name => commands!(@compute $kind $name, $handler, args, $args),)+
                _ => None,
            }
        }

        /// Every command with its shapes in TypeScript.
        pub fn catalogue() -> Vec<CommandShape> {
            vec![$(CommandShape::of::<$args, $result>($name, concat!($($doc),+)),)+]
        }
    };
    (@compute pure $name:literal, $handler:path, $json:ident, $args:ty) => {
        Some(
            serde_json::from_value::<$args>($json)
                .map_err(|error| DeskError::bad_arguments($name, &error))
                .and_then(|args| $handler(&args))
                .and_then(|result| serde_json::to_value(result).map_err(|error| DeskError::internal(&error))),
        )
    };
    (@compute $kind:ident $name:literal, $handler:path, $json:ident, $args:ty) => { None };
    (@run pure $host:ident, $handler:path, $args:ident) => { $handler(&$args) };
    (@run read $host:ident, $handler:path, $args:ident) => { $host.with_desk(|desk| $handler(desk, &$args)) };
    (@run act $host:ident, $handler:path, $args:ident) => { $host.with_desk(|desk| $handler(desk, &$args)) };
    (@run host $host:ident, $handler:path, $args:ident) => { $handler($host, &$args) };
}

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
    "submission.progress" host reading::under_way::progress: Nothing => ReadingProgress;
    /// Stops it; nothing of it is kept.
    "submission.cancel" host reading::under_way::cancel: Nothing => Nothing;
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
    /// 批注.
    "annotation.add" act nominee::annotate::add: AnnotateArgs => Dossier;
    /// Takes an annotation away.
    "annotation.remove" act nominee::annotate::remove: IdArgs => Dossier;

    /// The score sheet of a category.
    "review.read" read review::read::read: CategoryArgs => Review;
    /// One member's score of one nominee.
    "score.enter" act review::enter::enter: EnterScoreArgs => ReviewRow;
    /// 回避: a recused member's score stays on file, uncounted.
    "recusal.declare" act review::recuse::declare: RecuseArgs => ReviewRow;
    /// The order people gave to a tie on the cut line.
    "review.break_tie" act review::tie::break_tie: BreakTieArgs => Review;
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
    "print.save" host print::deliver::save: FormArgs => SaveOutcome;
    /// Opens the PDF with the system's program.
    "print.open" host print::deliver::open: FormArgs => SaveOutcome;

    /// The journal, newest first.
    "journal.list" read journal::list::list: JournalArgs => Vec<JournalLine>;
    /// Takes the last change back.
    "journal.undo" act journal::undo::undo: Nothing => Undone;
    /// Checks the database: structure, references, journal chain, numbers.
    "store.verify" read journal::verify::verify: Nothing => Verification;
}
