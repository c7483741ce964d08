/** Materials that come later (容缺后补): who may promise what until when, what arrives, and what follows when it does not. */
@org.springframework.modulith.NamedInterface("deferral")
package cn.zhiban.commitment.deferral;
