import { ref } from 'vue'

/** The room sees this program's own window: the board is open and has no display of its own. Names stay off what is drawn then. */
export const roomSees = ref(false)
