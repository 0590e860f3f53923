import { computed, ref, shallowRef, watch } from 'vue'
import type { BoardState, Category, ComposeArgs, Masking, Monitor, ProjectorFrame, Scene, Theme } from '@/bindings/wire'
import { useToast } from '@/components/useToast'
import { type Args, call, type CommandName, DeskFailure, type Result } from '@/desk'
import { latest } from './latest'
import { roomSees } from '@/features/frame/roomSees'

export const SCENES: readonly { scene: Scene; label: string }[] = [
  { scene: 'title', label: '标题' },
  { scene: 'nominee', label: '介绍' },
  { scene: 'score', label: '评分' },
  { scene: 'ranking', label: '排名' },
  { scene: 'agenda', label: '议程' },
  { scene: 'dossier', label: '档案' },
  { scene: 'tie', label: '定序' },
  { scene: 'vote', label: '票决' },
]

export const MASKINGS: readonly { value: Masking; label: string }[] = [
  { value: 'full', label: '全名' },
  { value: 'surname', label: '姓＊' },
  { value: 'number', label: '编号' },
]

export const GROUNDS: readonly { value: Theme; label: string }[] = [
  { value: 'light', label: '白底' },
  { value: 'dark', label: '黑底' },
]

export function sceneWord(frame: ProjectorFrame): string {
  return SCENES.find((one) => one.scene === frame.body.scene)?.label ?? '黑屏'
}

/** 26-J-0003 刘＊＊, of a frame that shows one nominee. */
export function frameSubject(frame: ProjectorFrame): string {
  const body = frame.body
  if (body.scene === 'agenda') return body.current.name
  return 'name' in body ? body.name : ''
}

type BoardCommand = Extract<CommandName, 'board.read' | 'board.send' | 'board.black' | 'board.freeze' | 'board.timer' | 'board.look' | 'board.open' | 'board.close'>

/** How often the console asks what the desk can't tell it: the timer's text, a display plugged in or out. */
const POLL_MS = 1000

/** Preview (预备) and Program (正在投影). Only `send` changes which scene the room sees. */
export function useBoard(where: () => { category: Category; nominee: number | null }) {
  const toast = useToast()
  const state = shallowRef<BoardState | null>(null)
  const preview = shallowRef<ProjectorFrame | null>(null)
  const problem = ref<string | null>(null)
  const scene = ref<Scene>('nominee')
  /** How many ranks are revealed, from the last upwards. */
  const revealed = ref(0)
  let asked = 0
  let told = 0

  const ranked = computed(() => (preview.value?.body.scene === 'ranking' ? preview.value.body.rows.length : 0))
  const monitor = computed<Monitor | null>(() => {
    const all = state.value?.monitors ?? []
    return all.find((one) => !one.primary) ?? all[0] ?? null
  })
  /** The room sees this console, or would if it looked: there is no screen of its own for it. */
  const alone = computed(() => state.value !== null && state.value.displays !== 'extended')
  /** Names are masked here too: the room is looking. */
  const seen = computed(() => alone.value && state.value?.open === true)
  watch(seen, (is) => (roomSees.value = is))

  /** How this console calls a nominee; null: by the full name. */
  const masks = computed<Masking | null>(() => (seen.value ? (state.value?.masking ?? 'surname') : null))

  const composed = () => ({ ...where(), scene: scene.value, revealed: revealed.value })

  async function compose(): Promise<void> {
    const turn = ++asked
    try {
      const frame = await call('board.compose', composed())
      if (turn !== asked) return
      preview.value = frame
      problem.value = null
    } catch (cause) {
      if (turn !== asked) return
      preview.value = null
      problem.value = DeskFailure.from(cause).message
    }
  }

  async function change<K extends BoardCommand>(name: K, args: Args<K>): Promise<void> {
    const turn = ++told
    try {
      const answer: Result<BoardCommand> = await call(name, args)
      // Two answers may cross: the one asked for last stands.
      if (turn === told) state.value = answer
    } catch (cause) {
      toast.fail(DeskFailure.from(cause))
    }
  }

  const read = () => change('board.read', {})
  const send = () => change('board.send', composed())
  const black = () => change('board.black', { black: !state.value?.black })
  const freeze = () => change('board.freeze', { frozen: !state.value?.frozen })
  const toggleTimer = () => change('board.timer', { turn: state.value?.timer?.running ? 'pause' : 'start' })
  const resetTimer = () => change('board.timer', { turn: 'reset' })
  /** Never closes it: a key struck by mistake must not take the picture from the room. */
  async function openWindow(): Promise<void> {
    if (!state.value?.open) await change('board.open', {})
  }

  const toggleWindow = () => change(state.value?.open ? 'board.close' : 'board.open', {})

  async function look(wanted: Partial<{ masking: Masking; theme: Theme }>): Promise<void> {
    if (!state.value) return
    const { masking, theme } = { ...state.value, ...wanted }
    await change('board.look', { masking, theme })
    await compose()
  }

  async function cycleMasking(): Promise<void> {
    const at = MASKINGS.findIndex((one) => one.value === state.value?.masking)
    await look({ masking: MASKINGS[(at + 1) % MASKINGS.length]?.value })
  }

  /** A restart comes back to what is prepared here. */
  const stand = latest(async (place: ComposeArgs) => {
    await call('board.stand', place).catch((cause) => toast.fail(DeskFailure.from(cause)))
  })

  /** Where the console stood last. */
  async function opened(): Promise<ComposeArgs | null> {
    await read()
    const place = state.value?.place ?? null
    if (place) {
      scene.value = place.scene
      revealed.value = place.revealed ?? 0
    }
    return place
  }

  function follow(): () => void {
    const timer = setInterval(() => { if (!document.hidden) void poll() }, POLL_MS)
    return () => clearInterval(timer)
  }

  // What is asked on purpose goes before what is asked again and again.
  async function poll(): Promise<void> {
    const turn = told
    const answer = await call('board.read', {}).catch(() => null)
    if (answer && turn === told && JSON.stringify(answer) !== JSON.stringify(state.value)) state.value = answer
  }

  function standsOnRanking(): boolean {
    const program = state.value?.program
    return program?.body.scene === 'ranking' && program.category === preview.value?.category
  }

  /** To the room at once when this ranking already stands there; else only prepared. */
  async function reveal(to: number): Promise<void> {
    scene.value = 'ranking'
    revealed.value = Math.max(0, to)
    await compose()
    revealed.value = Math.min(revealed.value, ranked.value)
    if (standsOnRanking()) await send()
  }

  return { state, preview, problem, scene, revealed, ranked, monitor, alone, seen, masks, compose, read, send, black, freeze, toggleTimer, resetTimer, look, cycleMasking, toggleWindow, openWindow, reveal, stand: () => void stand(composed()), opened, follow }
}

export type BoardDesk = ReturnType<typeof useBoard>
