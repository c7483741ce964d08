package cn.zhiban.identity;

import cn.zhiban.shared.Masking;

/**
 * What is sealed in the database, opened for the one use at hand.
 *
 * @param idNumber 居民身份证号码, null if the account has none
 * @param phone mobile number, null if unknown
 */
public record PersonalData(String idNumber, String phone) {

    /** Masked, for it is easily logged by mistake. */
    @Override
    public String toString() {
        return "PersonalData[" + Masking.idNumber(idNumber) + ", " + Masking.phone(phone) + "]";
    }
}
