# Draws predictors-odds.svg from predictors-odds.tsv beside it: gnuplot predictors-odds.gp
reset
set encoding utf8
set terminal svg size 480,368 dynamic noenhanced font "sans-serif,14" background "#ffffff"
set output "predictors-odds.svg"
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set ytics ("PDT vs CBT" 7.0, "Humanistic vs CBT" 6.0, "Integrative vs CBT" 5.0, "Family systems vs CBT" 4.0, "Other vs CBT" 3.0, "Man vs Woman" 2.0, "Age in years" 1.0)
set yrange [0.4:7.6]
set grid xtics lt 1 lw 0.6 lc rgb "#8a8f98" dt (2,4)
set xlabel "Odds ratio"
set logscale x
set xrange [0.5459223609932581:16.51708769631411]
set xtics ("1" 1.0, "2" 2.0, "5" 5.0, "10" 10.0)
set arrow from 1.0, graph 0 to 1.0, graph 1 nohead lt 1 lw 1.2 lc rgb "#8a8f98"
plot "predictors-odds.tsv" skip 1 using 4:($2+0.0):($5-$4):(0) with vectors nohead lt 1 lw 2.6 lc rgb "#3b82c4" notitle, \
  "" skip 1 using 3:($2+0.0) with points pt 7 ps 0.9 lc rgb "#3b82c4" notitle, \
  "" skip 1 using 3:2:6 with labels offset 0,0.95 font ",13" notitle
set output
