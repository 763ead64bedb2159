package org.haversack.domain.practice;

import org.haversack.domain.kind.Code;

/// How a practice is staffed and paid: the Belgian types (BMC Health Serv Res 2023, s12913-023-09115-1).
public enum PracticeType implements Code {
    MONODISCIPLINARY_FEE_FOR_SERVICE,
    MULTIDISCIPLINARY_FEE_FOR_SERVICE,
    MULTIDISCIPLINARY_CAPITATION
}
