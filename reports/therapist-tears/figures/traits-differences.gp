# Draws traits-differences.svg from traits-differences.tsv beside it: gnuplot traits-differences.gp
reset
set encoding utf8
set terminal svg size 480,324 dynamic noenhanced font "sans-serif,14" background "#ffffff"
set output "traits-differences.svg"
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set ytics ("Extraversion" 6.0, "Agreeableness" 5.0, "Conscientiousness" 4.0, "Emotional stability" 3.0, "Openness" 2.0, "Empathic concern" 1.0)
set yrange [0.4:6.6]
set grid xtics lt 1 lw 0.6 lc rgb "#8a8f98" dt (2,4)
set xlabel "Hedges’s g, Yes vs No"
set xrange [-0.22319789881532276:0.22488263593868324]
set xtics 0.1 format "%g"
set arrow from 0.0, graph 0 to 0.0, graph 1 nohead lt 1 lw 1.2 lc rgb "#8a8f98"
plot "traits-differences.tsv" skip 1 using 4:($2+0.0):($5-$4):(0) with vectors nohead lt 1 lw 2.6 lc rgb "#3b82c4" notitle, \
  "" skip 1 using 3:($2+0.0) with points pt 7 ps 0.9 lc rgb "#3b82c4" notitle, \
  "" skip 1 using 3:2:6 with labels offset 0,0.95 font ",13" notitle
set output
