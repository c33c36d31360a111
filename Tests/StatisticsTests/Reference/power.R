# Reference values for Tests/StatisticsTests/Power: Rscript power.R (those that replication.R has not)
# Needs pwr and metafor (Debian: r-cran-pwr, r-cran-metafor).
suppressMessages(library(pwr))
show <- function(name, x) cat(sprintf("%-34s %s\n", name, paste(format(x, digits = 15), collapse = " ")))

# One mean ------------------------------------------------------------------------------------------------------------
one <- function(...) pwr.t.test(..., type = "one.sample")
show("one mean, d .3, n 50", one(d = .3, n = 50)$power)
show("one mean, n", c(one(d = .3, power = .8)$n, one(d = .1, power = .9)$n, one(d = 1.2, power = .8)$n))

# An estimate with a standard error ------------------------------------------------------------------------------------
show("chi-square, w .2, N 100", pwr.chisq.test(w = .2, N = 100, df = 1)$power)
show("chi-square, N", c(pwr.chisq.test(w = .2, df = 1, power = .8)$N, pwr.chisq.test(w = .15, df = 1, power = .9)$N))
# ReplicationSuccess::sampleSizeSignificance(zo = 2.5, power = c(.8, .9), designPrior = "conditional"): its formula
show("relative size, zo 2.5", ((qnorm(.975) + qnorm(c(.8, .9))) / 2.5)^2)

# More than one degree of freedom --------------------------------------------------------------------------------------
show("chi-square, df 3, 4, 2", c(pwr.chisq.test(w = .3, N = 100, df = 3)$power, pwr.chisq.test(w = .1, N = 541, df = 4)$power,
  pwr.chisq.test(w = .2, N = 368, df = 2)$power))
show("chi-square, N", c(pwr.chisq.test(w = .3, df = 3, power = .8)$N, pwr.chisq.test(w = .1, df = 4, power = .9)$N,
  pwr.chisq.test(w = .2, df = 2, power = .8)$N))
show("F, u 2 and 4", c(pwr.f2.test(u = 2, v = 57, f2 = .1)$power, pwr.anova.test(k = 5, n = 40, f = .25)$power))
show("F, v", c(pwr.f2.test(u = 2, f2 = .1, power = .8)$v, pwr.f2.test(u = 4, f2 = .0625, power = .9)$v,
  pwr.f2.test(u = 3, f2 = .5, power = .8)$v))

# Simulations ----------------------------------------------------------------------------------------------------------
# The power of cor.test(method = "spearman", exact = FALSE) of normal variables whose Spearman correlation is rho
set.seed(20130301)
spearman <- function(rho, n, runs = 40000) {
  r <- 2 * sin(pi * rho / 6)
  x <- matrix(rnorm(n * runs), n)
  y <- r * x + sqrt(1 - r^2) * matrix(rnorm(n * runs), n)
  rs <- 1 - 6 * colSums((apply(x, 2, rank) - apply(y, 2, rank))^2) / (n * (n^2 - 1))
  mean(2 * pt(-abs(rs * sqrt((n - 2) / (1 - rs^2))), n - 2) < .05)
}
for (case in list(c(.2, 50), c(.3, 100), c(.5, 25), c(.5, 40), c(.7, 12), c(.1, 500)))
  show(paste("spearman", paste(case, collapse = ", ")), spearman(case[1], case[2]))

# The power of Wald's test of a log odds ratio: the original has p1, p2 of n1, n2; a replication as many times as large
odds <- function(p1, n1, p2, n2, times, runs = 200000) {
  m1 <- round(n1 * times); m2 <- round(n2 * times)
  a <- rbinom(runs, m1, p1); b <- rbinom(runs, m2, p2); c <- m1 - a; d <- m2 - b
  mean(abs(log(a * d / (b * c)) / sqrt(1 / a + 1 / b + 1 / c + 1 / d)) > qnorm(.975), na.rm = TRUE)
}
# 60 of 100 against 45 of 90: log(1.5), its standard error, the size for 80% and the power of that size
se <- sqrt(1 / 60 + 1 / 40 + 1 / 45 + 1 / 45); theta <- log(1.5)
size <- 190 * ((qnorm(.975) + qnorm(.8)) / (theta / se))^2
show("odds ratio, se, n for 80%", c(theta, se, size))
show("its power by simulation", odds(.6, 100, .5, 90, size / 190))

# Cronbach's alpha on Bonett's scale: metafor's ABT is −ln(1 − α) -------------------------------------------------------
suppressMessages(library(metafor))
abt <- escalc(measure = "ABT", ai = c(.8, .65, -.1), mi = c(7, 2, 5), ni = c(368, 40, 12))
show("alpha, effects", as.numeric(abt$yi)); show("alpha, variances", as.numeric(abt$vi))
alpha.n <- function(alpha, null, k, power)
  2 * k / (k - 1) * ((qnorm(.975) + qnorm(power)) / log((1 - null) / (1 - alpha)))^2 + 2
show("alpha, n", c(alpha.n(.8, .7, 7, .8), alpha.n(.8, .7, 7, .9), alpha.n(.5, 0, 10, .8)))
alpha.power <- function(alpha, null, k, n) {
  z <- log((1 - null) / (1 - alpha)) / sqrt(2 * k / ((k - 1) * (n - 2)))
  pnorm(z - qnorm(.975)) + pnorm(-z - qnorm(.975))
}
show("alpha, power", c(alpha.power(.8, .7, 7, 120), alpha.power(.5, 0, 10, 30)))
# The same by simulation: parallel normal items with that alpha, Feldt's exact test of the null
alpha.simulated <- function(alpha, null, k, n, runs = 40000) {
  r <- alpha / (k - alpha * (k - 1))
  found <- replicate(runs, {
    x <- sqrt(r) * rnorm(n) + sqrt(1 - r) * matrix(rnorm(n * k), n)
    k / (k - 1) * (1 - sum(apply(x, 2, var)) / var(rowSums(x)))
  })
  w <- (1 - null) / (1 - found)
  mean(w > qf(.975, n - 1, (n - 1) * (k - 1)) | w < qf(.025, n - 1, (n - 1) * (k - 1)))
}
show("alpha, simulated", c(alpha.simulated(.8, .7, 7, 120), alpha.simulated(.5, 0, 10, 30)))

# Plans: `tearsheet power` -----------------------------------------------------------------------------------------------
show <- function(name, x) cat(sprintf("%-34s %s\n", name, paste(format(x, digits = 15), collapse = " ")))
show("two props .5 .35 n 100", power.prop.test(n=100,p1=.5,p2=.35,strict=TRUE)$power)
show("two props .05 .01 n 80", power.prop.test(n=80,p1=.05,p2=.01,strict=TRUE)$power)
show("n", c(power.prop.test(p1=.5,p2=.35,power=.8,strict=TRUE)$n, power.prop.test(p1=.5,p2=.35,power=.9,strict=TRUE)$n, power.prop.test(p1=.72,p2=.60,power=.9,strict=TRUE)$n))
fleiss <- function(p1,p2,n1,n2,alpha=.05){pb<-(n1*p1+n2*p2)/(n1+n2);s0<-sqrt(pb*(1-pb)*(1/n1+1/n2));s1<-sqrt(p1*(1-p1)/n1+p2*(1-p2)/n2);z<-qnorm(1-alpha/2);d<-abs(p1-p2);pnorm((d-z*s0)/s1)+pnorm((-d-z*s0)/s1)}
show("unequal", fleiss(.5,.35,80,245)); 
least <- function(f,from=2){n<-from;while(f(n)<0)n<-n+1;n}
show("unequal n, ratio 2", least(function(n) fleiss(.5,.35,n,2*n)-.8))
set.seed(8); sim <- function(p1,p2,n1,n2,runs=200000){a<-rbinom(runs,n1,p1);b<-rbinom(runs,n2,p2);n<-n1+n2;m<-a+b;x<-n*(a*(n2-b)-b*(n1-a))^2/(n1*n2*m*(n-m));mean(x>qchisq(.95,1),na.rm=TRUE)}
show("sim unequal", c(sim(.5,.35,80,245), sim(.5,.35,100,100), sim(.2,.1,150,300)))
show("same", c(fleiss(.5,.35,80,245), fleiss(.5,.35,100,100), fleiss(.2,.1,150,300)))
binom <- function(p,p0,n,alpha=.05){k<-0:n;pv<-sapply(k,function(x) binom.test(x,n,p0)$p.value);sum(dbinom(k,n,p)[pv<=alpha])}
show("exact", c(binom(.65,.5,50),binom(.35,.5,50),binom(.72,.565,120),binom(.05,.01,200),binom(.3,.1,12)))
bs <- function(p,p0,power,top){ok<-sapply(1:top,function(n) binom(p,p0,n)>=power);max(which(!ok))+1}
show("exact n", c(bs(.65,.5,.8,160), bs(.72,.565,.9,160), bs(.3,.1,.8,80), bs(.05,.2,.8,90)))
show("w shares", c(ES.w2(rbind(c(.5,.35,.4),c(.5,.65,.6))/3), ES.w2(rbind(c(.5,.35,.4),c(.5,.65,.6)) %*% diag(c(.25,.5,.25)))))
show("t2n ratio", c(pwr.t2n.test(n1=40,n2=80,d=.5)$power, least(function(n) pwr.t2n.test(n1=n,n2=2*n,d=.5)$power-.8), least(function(n) pwr.t2n.test(n1=n,n2=ceiling(n/2),d=.4)$power-.9,4)))
show("t effects", c(pwr.t2n.test(n1=30,n2=50,power=.8)$d, power.t.test(n=25,power=.9,strict=TRUE)$delta))
show("power.t.test", c(power.t.test(n=20,delta=1,sd=1.5,strict=TRUE)$power, power.t.test(n=20,delta=.5,sd=1,type="one.sample",strict=TRUE)$power))
show("anova", c(pwr.anova.test(k=4,f=.25,power=.8)$n, pwr.anova.test(k=3,f=.4,power=.9)$n, pwr.anova.test(k=4,n=20,f=.28)$power))
show("anova means", c(power.anova.test(groups=4,between.var=var(c(120,130,140,150)),within.var=500,power=.9)$n, sqrt(mean((c(120,130,140,150)-135)^2)/500)))
show("least effects", c(pwr.chisq.test(N=541,df=2,power=.8)$w, pwr.anova.test(k=4,n=30,power=.8)$f, pwr.r.test(n=84,power=.8)$r, pwr.t.test(n=50,power=.9,type="one.sample")$d))
hsieh <- function(or,p,n,r2=0,alpha=.05){s<-abs(log(or))*sqrt(n*(1-r2)*p*(1-p));z<-qnorm(1-alpha/2);pnorm(s-z)+pnorm(-s-z)}
show("hsieh power", c(hsieh(1.5,.5,200),hsieh(1.5,.3,200,.2),hsieh(.7,.2,300)))
hn <- function(or,p,power,r2=0) (qnorm(.975)+qnorm(power))^2/(p*(1-p)*log(or)^2)/(1-r2)
show("hsieh n", c(hn(exp(.405),.5,.95), hn(1.5,.5,.95), hn(1.5,.3,.8,.2)))
bn <- function(p1,or,B,power){p2<-or*p1/(1-p1+or*p1);P<-(1-B)*p1+B*p2;(qnorm(.975)*sqrt(P*(1-P)/B)+qnorm(power)*sqrt(p1*(1-p1)+p2*(1-p2)*(1-B)/B))^2/((p1-p2)^2*(1-B))}
show("hsieh binary n", c(bn(.4,.5/.5/(.4/.6),.5,.95), bn(.05,.1/.9/(.05/.95),.5,.95), bn(.3,2,.25,.8)))
set.seed(11); lsim <- function(or,p,n,runs=4000){mean(replicate(runs,{x<-rnorm(n);y<-rbinom(n,1,plogis(qlogis(p)+log(or)*x));abs(summary(glm(y~x,family=binomial))$coefficients[2,3])>qnorm(.975)}))}
show("logistic sim", c(lsim(1.5,.5,200), lsim(1.3,.3,400)))
show("same", c(hsieh(1.5,.5,200),hsieh(1.3,.3,400)))
set.seed(12); bsim <- function(or,p,B,n,runs=4000){mean(replicate(runs,{x<-rbinom(n,1,B);y<-rbinom(n,1,plogis(qlogis(p)+log(or)*x));abs(summary(glm(y~x,family=binomial))$coefficients[2,3])>qnorm(.975)}))}
bp <- function(or,p1,B,n){p2<-or*p1/(1-p1+or*p1);fleiss(p1,p2,n*(1-B),n*B)}
show("binary sim", c(bsim(2,.3,.25,300), bp(2,.3,.25,300), bsim(1.8,.4,.5,200), bp(1.8,.4,.5,200)))
wil <- function(p,n,N=Inf,level=.95){z<-qnorm(1-(1-level)/2);m<-if(is.finite(N)) n*(N-1)/(N-n) else n;z*sqrt(p*(1-p)/m+z^2/4/m^2)/(1+z^2/m)}
show("wilson", c(wil(.5,100),wil(.1,60),wil(.5,200,2000),wil(0,50,level=.99)))
show("wilson n", c(least(function(n) .05-wil(.5,n)), least(function(n) .03-wil(.2,n)), least(function(n) .05-wil(.5,n,500)), least(function(n) .05-wil(.5,n,2000))))
tm <- function(s,n,N=Inf){m<-if(is.finite(N)) n*(N-1)/(N-n) else n;qt(.975,n-1)*s/sqrt(m)}
show("mean", c(tm(8,30),tm(8,30,100),least(function(n) 1-tm(8,n)),least(function(n) 1-tm(8,n,300))))
rr <- function(r,n,level=.95){c<-qnorm(1-(1-level)/2)/sqrt(n-3);(tanh(atanh(r)+c)-tanh(atanh(r)-c))/2}
show("cor", c(rr(.3,84),rr(-.7,20),least(function(n) .1-rr(.3,n),4),least(function(n) .1-rr(.8,n),4),least(function(n) .15-rr(0,n),4)))
tost <- function(m,se,alpha=.05) max(0,2*pnorm(m/se-qnorm(1-alpha))-1)
show("tost", c(tost(.5,sqrt(2/69)),tost(.1,sqrt(.5*.5*2/400)),tost(.1,.08)))
set.seed(13); an <- function(m,n,runs=20000){k<-length(m);mean(replicate(runs,{x<-matrix(rnorm(n*k),n)+rep(m,each=n);b<-n*var(colMeans(x))*(k-1);w<-sum((x-rep(colMeans(x),each=n))^2);(b/(k-1))/(w/(k*(n-1)))>qf(.95,k-1,k*(n-1))}))}
show("anova sim", c(an(c(0,.3,.6),40), pwr.anova.test(k=3,n=40,f=sqrt(mean((c(0,.3,.6)-.3)^2)))$power))
ts <- function(d,n1,n2,runs=40000){x<-matrix(rnorm(n1*runs),n1)+d;y<-matrix(rnorm(n2*runs),n2);v<-(colSums(scale(x,TRUE,FALSE)^2)+colSums(scale(y,TRUE,FALSE)^2))/(n1+n2-2);mean(abs((colMeans(x)-colMeans(y))/sqrt(v*(1/n1+1/n2)))>qt(.975,n1+n2-2))}
show("t sim", c(ts(.5,30,50), pwr.t2n.test(30,50,.5)$power, ts(.8,12,20), pwr.t2n.test(12,20,.8)$power))
cs <- function(r,n,runs=40000){x<-matrix(rnorm(n*runs),n);y<-r*x+sqrt(1-r^2)*matrix(rnorm(n*runs),n);x<-scale(x);y<-scale(y);rr<-colSums(x*y)/(n-1);mean(abs(rr)*sqrt((n-2)/(1-rr^2))>qt(.975,n-2))}
show("r sim", c(cs(.3,50), pwr.r.test(50,.3)$power, cs(.5,20), pwr.r.test(20,.5)$power))
tb <- function(p,n,runs=40000){k<-length(p);mean(replicate(runs,{a<-rbinom(k,n,p);m<-mean(a)/n;sum((a-n*m)^2)/(n*m*(1-m))>qchisq(.95,k-1)}))}
show("table sim", c(tb(c(.5,.35,.4),100), pwr.chisq.test(w=ES.w2(rbind(c(.5,.35,.4),c(.5,.65,.6))/3),N=300,df=2)$power))
# ARE rank tests by simulation
ws <- function(d,n1,n2,runs=20000){mean(replicate(runs,{x<-rnorm(n1)+d;y<-rnorm(n2);r<-rank(c(x,y));u<-sum(r[1:n1])-n1*(n1+1)/2;z<-(abs(u-n1*n2/2)-.5)/sqrt(n1*n2*(n1+n2+1)/12);z>qnorm(.975)}))}
are <- function(d,n1,n2){c<-3/pi;df<-c*(n1+n2)-2;nc<-d*sqrt(c*n1*n2/(n1+n2));q<-qt(.975,df);pt(-q,df,nc)+pt(q,df,nc,lower=FALSE)}
show("MW sim", c(ws(.5,30,50), are(.5,30,50), ws(.8,15,20),are(.8,15,20)))
# pwr's own effects are good to four digits: its search is made finer here.
fine <- function(power, target, low = 1e-9, high = 5) uniroot(function(e) power(e) - target, c(low, high), tol = 1e-14)$root
show("least effects", c(fine(function(w) pwr.chisq.test(w = w, N = 541, df = 2)$power, .8),
  fine(function(f) pwr.anova.test(k = 4, n = 30, f = f)$power, .8), fine(function(r) pwr.r.test(n = 84, r = r)$power, .8, high = .99),
  fine(function(d) pwr.t.test(n = 50, d = d, type = "one.sample")$power, .9),
  fine(function(d) pwr.t2n.test(n1 = 30, n2 = 50, d = d)$power, .8), fine(function(d) pwr.t2n.test(n1 = 25, n2 = 25, d = d)$power, .9)))
# McNemar's exact test, over how many change
mcnemar.power <- function(n, d, psi, alpha = 0.05) {
  p <- (psi + d) / (2 * psi)
  sum(sapply(1:n, function(m) {
    x <- 0:m; own <- pmin(1, 2 * pbinom(pmin(x, m - x), m, 0.5))
    dbinom(m, n, psi) * sum(dbinom(x, m, p)[own <= alpha])
  }))
}
show("McNemar", c(mcnemar.power(50, .2, .4), mcnemar.power(100, .1, .25), mcnemar.power(200, .1, .3, .01), mcnemar.power(30, 0, .5), mcnemar.power(20, .3, 1)))
