package org.haversack.domain.visit;

import org.haversack.domain.kind.Code;

/// What stood in the way, as met in Danish peer facilitation (BMC Fam Pract 2018, s12875-018-0762-1).
public enum Barrier implements Code {
    COMPETING_PRIORITIES,
    WORKLOAD,
    IT_EHR,
    DATA_NOT_AVAILABLE,
    STAFF_TURNOVER,
    LEADERSHIP,
    SKILLS,
    PATIENT_FACTORS,
    PROGRAMME_INADEQUATE
}
