import type { Params, Rejected } from './param.ts'

/** What messengers, mail, search engines and campaigns hang on to addresses; it says nothing to this page. */
const TRACKERS =
	/^(?:utm_\w+|(?:fb|g|ms|dc|y|tw|ttc|wbra|gbra)c?lid|igshid|mc_[ce]id|_?hs\w+|_g[al]|ref(?:_?\w+)?|from|isappinstalled|nsukey|wx\w*|weixin\w*|share\w*|timestamp|clicktime|enterid|(?:sub)?scene|srcid|sessionid|tdsourcetag|spm|scm|bd_?\w+|hm\w{2}|chksm|_?t|ts|nonce|sign(?:ature)?|_escaped_fragment_)$/i

/** Keys of an address that this page does not read, without those that programs hang on by themselves. */
export const unusedIn = (search: URLSearchParams, known: Params): readonly Rejected[] =>
	[...search]
		.filter(([key]) => !Object.hasOwn(known, key) && !TRACKERS.test(key))
		.map(([key, raw]) => ({ key, raw }))
