import { choice } from '../../share/page.ts'
import { address } from '../../state/address.svelte.ts'
import type { Choice } from './chosen.ts'

/** What the address chooses among disclosures, with the rules that stand in it: the same object until it chooses otherwise. */
class AddressChoice {
	readonly #written = $derived(JSON.stringify(address.read(choice).values))
	readonly values = $derived(JSON.parse(this.#written) as Choice)
}

export const addressChoice = new AddressChoice()
