package cn.zhiban;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 知办: the platform of a city's intellectual-property office. */
@SpringBootApplication
public class ZhibanApplication {

    public static void main(String[] args) {
        SpringApplication.run(ZhibanApplication.class, args);
    }
}
