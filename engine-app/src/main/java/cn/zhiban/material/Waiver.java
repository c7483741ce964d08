package cn.zhiban.material;

/** Why a material need not be brought. Source: 国务院关于在线政务服务的若干规定 7, 优化营商环境条例 44. */
public enum Waiver {
    ISSUED_BY_GOVERNMENT("由政务部门出具，由本机关核验"),
    DATA_SHARING("通过数据共享核验"),
    E_CERTIFICATE("以电子证照代替"),
    COMMITMENT("以承诺书代替");

    private final String label;

    Waiver(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
