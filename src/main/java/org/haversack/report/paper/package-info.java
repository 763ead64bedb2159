/// Pages of text as PDF files: words and tables in, bytes out. Knows nothing of what the words are about.
@NullMarked
package org.haversack.report.paper;

import org.jspecify.annotations.NullMarked;
