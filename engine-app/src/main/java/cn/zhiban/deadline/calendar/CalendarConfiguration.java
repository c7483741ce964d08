package cn.zhiban.deadline.calendar;

import cn.zhiban.deadline.WorkingCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the application its calendar. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    WorkingCalendar workingCalendar() {
        return ShippedCalendars.load();
    }
}
