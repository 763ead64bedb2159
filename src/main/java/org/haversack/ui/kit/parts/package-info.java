/// Parts that pages are made of: cards, figures, bars and tabs.
@NullMarked
package org.haversack.ui.kit.parts;

import org.jspecify.annotations.NullMarked;
