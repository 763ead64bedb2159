/// What leaves the program about one visit: the brief to read before it, what is left behind after it, and the
/// entry in a calendar. Gets values and writes bytes or text; nothing here reads a store or a clock.
@NullMarked
package org.haversack.report.visit;

import org.jspecify.annotations.NullMarked;
