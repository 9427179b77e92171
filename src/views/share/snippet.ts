/** The name of the message by which an embedded page tells its height. */
export const HEIGHT = 'county-mirror:height'

/**
 * The code that puts a live view into another page. The frame may run scripts and keep its own origin, and open links
 * in new windows; nothing else. The script beside it takes the height that the frame states, from that frame only.
 */
export function snippet(link: string, title: string): string {
	return `<iframe src="${attribute(link)}" title="${attribute(title)}" loading="lazy"
  sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"
  style="width:100%;height:480px;border:0"></iframe>
<script>
addEventListener('message', function (event) {
  if (!event.data || event.data.type !== '${HEIGHT}') return
  document.querySelectorAll('iframe').forEach(function (frame) {
    if (frame.contentWindow === event.source) frame.style.height = event.data.height + 'px'
  })
})
</script>`
}

const attribute = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
