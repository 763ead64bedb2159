/// What practice facilitators keep: practices and the people in them, visits and their agendas, decisions and
/// actions, the programme and its people. One immutable record per kind. Pure Java.
@NullMarked
package org.haversack.domain;

import org.jspecify.annotations.NullMarked;
