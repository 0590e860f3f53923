import { computed, ref, shallowRef } from 'vue'
import type { BoardState, Category, Masking, Monitor, ProjectorFrame, Scene, Theme } from '@/bindings/wire'
import { useToast } from '@/components/useToast'
import { type Args, call, type CommandName, DeskFailure, type Result } from '@/desk'

export const SCENES: readonly { scene: Scene; label: string }[] = [
  { scene: 'title', label: '标题' },
  { scene: 'nominee', label: '介绍' },
  { scene: 'score', label: '评分' },
  { scene: 'ranking', label: '排名' },
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

type BoardCommand = Extract<CommandName, 'board.read' | 'board.send' | 'board.black' | 'board.look' | 'board.open' | 'board.close'>

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

  const ranked = computed(() => (preview.value?.body.scene === 'ranking' ? preview.value.body.rows.length : 0))
  const monitor = computed<Monitor | null>(() => {
    const all = state.value?.monitors ?? []
    return all.find((one) => !one.primary) ?? all[0] ?? null
  })
  const alone = computed(() => state.value !== null && state.value.monitors.length < 2)

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
    try {
      const answer: Result<BoardCommand> = await call(name, args)
      state.value = answer
    } catch (cause) {
      toast.fail(DeskFailure.from(cause))
    }
  }

  const read = () => change('board.read', {})
  const send = () => change('board.send', composed())
  const black = () => change('board.black', { black: !state.value?.black })
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

  return { state, preview, problem, scene, revealed, ranked, monitor, alone, compose, read, send, black, look, cycleMasking, toggleWindow, reveal }
}

export type BoardDesk = ReturnType<typeof useBoard>
