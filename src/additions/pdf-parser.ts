// A worker of the PDF library's own: it answers whoever started it.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
