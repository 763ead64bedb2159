package org.haversack.domain.practice;

import org.haversack.domain.kind.Code;

/// How far a practice has come: the three stages of the Six Building Blocks programme (comagine.org, stage
/// workbooks).
public enum PracticeStage implements Code {
    PREPARE_AND_LAUNCH,
    DESIGN_AND_IMPLEMENT,
    MONITOR_AND_SUSTAIN
}
