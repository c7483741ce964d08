package cn.zhiban.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThrottleSubjectTest {

    @Test
    void neverShowsWhatWasTyped() {
        assertThat(ThrottleSubject.account("my-secret-password")).doesNotContain("secret");
    }

    @Test
    void countsAnIpv6NetworkAsOneAddressAndIpv4AddressesEachForItself() {
        assertThat(ThrottleSubject.address("2001:db8:1:2::1"))
                .isEqualTo(ThrottleSubject.address("2001:db8:1:2:ffff::9"));
        assertThat(ThrottleSubject.address("2001:db8:1:2::1")).isNotEqualTo(ThrottleSubject.address("2001:db8:1:3::1"));
        assertThat(ThrottleSubject.address("192.0.2.1")).isNotEqualTo(ThrottleSubject.address("192.0.2.2"));
    }

    @Test
    void neverConfusesAnAccountWithAnAddress() {
        assertThat(ThrottleSubject.account("192.0.2.1")).isNotEqualTo(ThrottleSubject.address("192.0.2.1"));
    }
}
