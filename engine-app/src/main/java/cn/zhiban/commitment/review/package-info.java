/** Review of the substance before the decision, after it, or never (实质审查后置和豁免): which way a case goes, and why. */
@org.springframework.modulith.NamedInterface("review")
package cn.zhiban.commitment.review;
