package cn.zhiban.sharing;

import cn.zhiban.catalogue.Register;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * @param subject whom it is about; null where the register is public and asked for a thing
 * @param parameters what else the register has to know, such as the year
 * @param purpose for which item it is asked
 * @param consent number of the consent; null where the register is public
 * @param asOf the day on which it is asked
 */
public record Question(
        UUID id,
        Register register,
        Subject subject,
        Map<String, Object> parameters,
        String purpose,
        Long consent,
        LocalDate asOf) {

    /** @param code the credit code of an organisation or the identity number of a person */
    public record Subject(String name, String code) {

        @Override
        public String toString() {
            return "Subject[masked]";
        }
    }
}
