import { createContext } from 'svelte'
import type { Session } from '../state/session.svelte.ts'

/** What is loaded and who answers: given once by the shell, taken by whoever asks. */
export const [useSession, provideSession] = createContext<Session>()
